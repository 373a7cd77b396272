// Pictures of a recognition graph, as SVG that needs no browser.
export type { Drawing, DrawingLanguage } from './view/drawing.ts'
export { drawEgo, type EgoDrawingOptions } from './view/draw-ego.ts'
export { drawRecognition, type RecognitionDrawingOptions } from './view/draw-recognition.ts'
export type { PictureDisclosure } from './view/disclosed-label.ts'
