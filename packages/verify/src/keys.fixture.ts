import type { PrivateJwk } from '@openboat/model'

// Made for these tests and used nowhere else: whoever can read this can sign with them.

export const issuerKey: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'ye2VXsPdARZV89nxAlDfPZ4aIlNi9EaHXejIDkZ-2A8',
  d: 'k7e92K3qIIRsR10sSE95q4tM4TbbJbFN01N5js0r2dk',
}

export const otherKey: PrivateJwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '0v-awVX1QJNCUO-vsQl1vUhG03epQEQkNiVZrWo45X4',
  d: 'L-Jba0uRzU78dhJpNaV4UoiBZsYUBz0V6itfkMYZ2_A',
}

export const p256Key: PrivateJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'sXAyP9gnzDGJc1YaPXo8qXagjjRX7NPROabJmj_GzV0',
  y: '1bBB_Czgo9E5351JfjrTDSiQo3FelKTFzli5lganz9Y',
  d: 'qItCODOIPA_tOhsUaRw1iyfKNNu4pajqK-FNHF-P_Xo',
}

export const rsaKey: PrivateJwk = {
  kty: 'RSA',
  n: 'yQGBQCEpsksS7XQYGl1m_4AVrGPhEtJbYLBP8H2cdZhsHw178VLN_5jqRVV-p1VauiBvgIUH8UQqFFERXi0OA7lig3c01EUZTTc88e-0YzYECJGCEt_yvB_IDVAeyGge3M78E2wuQLtgSVv21gWCK0mUQwOLjIPHu81z97EJ0Bha-2OcTFtyfj5SRqh1E2wBYs6uOOcVxTvA14T1filnIFWHFuu8pdSzNcQS46qoBmNuWiMIY9mktc-uXPprWqlxuieQxauyO5yKZ1quBxleQL615nuhEC7J-I0sE4w9USGJovl400WpNC676-MQQJo6kNcARXmoCIh2uG71J1BChw',
  e: 'AQAB',
  d: 'BNXQ7qJ9lsjgiS7AP64cgqvpmY6DhQjjYtWK7r2OzHNgsnSIFTuJMgtTI1zVoZ_XgV-zXvOUR9T8cCWtFcderW9Bs-jjr_GDlMxt3mIGRFaxzST27I5Pj__xt4REYUzD5UrjXHI_QJZhUBJywx45zeHEu8Hzkus-nEFqdzxegI9ygCgLqCoyYIgVEphqDCQ1lafHgogeETeve9HEVn0pX4wNl59kK09F6VRKin1piJ4HRRBawkJ8KqXIqIpVQI_7FJ8QO1Y5FPRg_mn8bHFAjl1okvHjXbznnCvZyBHafxj5q9SX0ngroHKJ9A5kcD5sysCnjdlfjwwWGv11aQwOzQ',
  p: '7TliFX_EYSKn3Bc_HQVSVE7hF3PpD59yVqpFLJHQHaQLiEhsAWbZZM1-V88zKW5Zm5wlT0_HQRbSdnUvbfQemAwKn3D8ONxLUJS5SHZgUpwkZk5Oc-FvUqJRrnxN3Bg5YDWrveDEuTyrwBgGNTwJarCfXC_dzHzoWYsMJEhaMiM',
  q: '2OpFG-ppWYA2UBO6G3n2pTlhQu2mKFtAaQoNVrmagcyZtCmEt82lcyvARXexDmGMUWMym6sM4UkYcwrJzj6jlz-BZtUjrH6p-khc5YlORw6Qk-ayHowoERpmXi6lUjWp7Ln81nYeMRBpLjuSE_4sc8ZTW-dXQ888OO7Gsujz-k0',
  dp: 'x_hgWzkqBKvfDmO2OzN6NEGN82QtKZNCIhZEW47K_cGESyyphwD47sVe5IxwV1ODS-5zcQkSMScY4Oxlv-1SQN-dsMvggdoJzvKfwZqwFdMzx93oujxlyCW2bzyvsYHmE9kKXfR0QKYJLdPSn9ttILekjmR3NuJwRtM0t_0Zszs',
  dq: 'Z0NHeR2j326w7HgnrfLm3wss6S63Xhjq1dZqOTIMguRC-8iUHOgyblySoL91M5JuuUQPEJpifFFO6V1mat_ZAyTBVpH69KAsDTErwD4YXK1rWG2HuBEi9dlqiEWOgE95wG9eFT6P6u2UFOVZClmDEe6FOogsO-TJF5VcVEmf9DU',
  qi: 'cNfIVO3fk4meEJWng_t5Kq5ixhqkHVywTehCSe1PnRYj7Wotot5WVs5r5M55kSl_wqH95BDz0XXIdqLz4mEkLEFBiFwIFbHg6bJQ354uG2UD1J5bW9nUrdxS6Vjh72vldVnInRwOMpllQJbx0KxYMECtW_vCdRRQoX-nzUH-hcs',
}

export const otherRsaKey: PrivateJwk = {
  kty: 'RSA',
  n: 're-lU37YdU47oh2RIMC1n8KznfMzcDBn6NR-3AI9iuozdZadNfEy-xUMUDuLA4H9YBw1IShOa9BYNZA-5UnDwQZ-RrHaQFzJlrlCVRAMdQTO7KBfC8r6T_8_baPcNpdkLOS5BnBlLBCbAWPEdyb8VbOZP0Y9S9gucsyXzdu8V8u9JO8LcuaErTsUxqtEUMFDZg66BPQb3M6TeiBl6f9lGhJzwpWiCodcFTNLoqbbq03YrlUCrAYAX0SmMyhcLSVNptHuzddMvD_ipHaIbWGNDwdEswRvTuoHd9bVAVAjd4-9BD-VNO-ciwU3NbVT8FWhk0QX5_MJYENbHYgWMPsaJQ',
  e: 'AQAB',
  d: 'Jhw9jbNbyywWjdlLnLEMupIHGAMbEKhShCXXG-6TvHW_S7LyBEkygeglOAkr1ttrAF192KODt0TBpw7RcRy9-vOoxGWgq_yIoPE7kva-u_8PNbKX0LYrLU8Af03paL64EMwWrE4BJOwIgn_xIqhUnpSI7d--e3lFCBtC4bSVKmkZn8lxQ4rpIgaNqqOJXAc990JrhqH-AFoC5MdZ-4Gw-bpLoVeCpWZQMF0XefnETZk6OQihqLBEcd3m4YZyvzqeVVNheXC4atwTQlB_L6zs2Pdia4pMTQeK9VLVPKS_9VlEPby_kNK_o_ysjzjzAk3bn1pig5Yv4Ypt73sn0n0IWw',
  p: '24lYWGtRclJFSa8FbNLuL7-vlv08l72CTRIpuOYLxuKMWqKxa3NCYcw502sReC_Oz97prT7Q34uLtsGkFpkpqa1cf5xNIdF6UAdcj_uv7zyQNDV5a1DXAMIwZE-v3WFC2vWyaJQC1GsIKoRc2na3ahpWoyzBJF-vwwS6a4w5zQs',
  q: 'ytNhRKX4qguYiDUfZsX46F9iBRZTlpX6aexOBOIDWftiqu2B21ll_AdvHm886-dvUDlmYg1NtebWL8AB1DdQ21udjPy2TZ4hMnqFBvGtr13iWtfUIXcQ96EpIrcHNdpgbgPNKYjA6rKwVdDY7fC6jjORYtUfPPqd0aERyBoFU48',
  dp: 'Vium3a3iHjlksPNd8cUpcNyQk3d63SSpjI7giY7ieIJcDQdnFIH9QF3lJLMV_FLnnngkyLerTNN9V5LSUXx0-gDuGbjEHc4XcGozTuC_wevHvnZu3kyw179hNz6ADSksEL339UyDf9UzM10ZBTcr7x2_e_UJKrnUR3wHoEc-ONk',
  dq: 'tXficxU8Iog1dMhyy_Uc-ms8u-h56SVO4y51r5C4Bu4QHXZa1PJreM798HD-ROLQiSqSG_BjMvjRce-Ms166jUiu8dG5GkD82rkcBFZ_W4PYXgb02Ow61hPvRgwT-27jEAt-qEaetF4jvuQY8uqLP2eMEK02QczJHyHJUwtU8Kk',
  qi: 'xZW3vwljj_oOuQ7-ytaZBY4qq7l6bIGMZ3dwfD-SpUh-R0dvhNwLsOQHcCVslAzE98TpBxE6tMYrqhcIGRaxdPhBKCNLQSniVabbDWwcLkdtuMuwBVhz_7NyaqtDowRWXGTeidaPZNQV0rFoMRox-3rbJ__vAlLbKmGofUQcv6I',
}

/** Of 1024 bits: too short for today. */
export const weakRsaKey: PrivateJwk = {
  kty: 'RSA',
  n: 't_Kp6suH9TBuL-BLT6bS-uoT2Mp1xYXp06EvWBc3YhZeq8S40wcBFwiYW6Zd3MBZ-N1IA76wRZXcr5kMvmpqxakpmCSmcwpaMlf7R3AvTXHBMwqrnqy3kFxCqI4xiE4_bV8jTZ0bAeD9zUdn_Anh7DgsHwShH9CCManiXKWsDcs',
  e: 'AQAB',
  d: 'i54dCECplhnHWIFmyDM4KginPcIV9_F3lBDgjX05pTKTcs6i9lF3q1LzyYSR867v22uhcG44_ugLlCCXwqOlG86pMruhh7kvt38QPDwjefC8wGNkF5rYUlALfaE9uKDxNFJBkjjxmqR6-uOKi5sRsFm4rHnfKm83MLrTgc7w8RE',
  p: '2ZTvIF4Tb5ObRazkdrxSypBgezBA2F6qeJoOOtfjjndEVIxYAqEXk0_o_qnj1dYZ8JX2LM_zY99EBmPOawFxYw',
  q: '2G1r8IOKV5obFuXxZouNkqsSGQycF3J0WKtbnL9AKdiSLQZwe41Vvti39yINp7IchoB3WsFGSdktZI_z1VGSeQ',
  dp: 'kq4hqsthBOYYVhdhCV6Z3a8JK-LyxCrFd3o7v5WM9Z0XtnvKVTNuZkQHya6URrMIV7Vw-PLTnO-Ft10PafnWCw',
  dq: 'xA4bgb0nTUQk1hFnJOW2Ue72bgqmO_dKvig8zTnS_hVaFb-HleTqj__yZsVKaWdHv_AQLv52ld9O55If6FYEwQ',
  qi: 'yoXi0GyjrRdXXr7jJpxmQFSH111nlFu5Y70ND7HAj5I-2t5msFrlP97iT3Gg4ZtVSFE9N_wAeaLZbFq7ntmEhw',
}
