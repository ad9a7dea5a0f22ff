/** Every demo picture is our own drawing, so all forty share one credit. */
export const ownDrawing = {
  source: '行文旅行插画组',
  licence: 'owned',
  author: '程野',
  origin: 'drawn',
} as const
