import type { Block } from 'payload'
import { optionsOf } from '@/platform/labels'
import { gridShapeNames } from '../../rules/choice-names'
import { leastPictures } from '../../rules/picture-cards'
import { captionField, pictureCard, picturesField } from './fields'

const pictureRow = pictureCard({
  slug: 'pictureRow',
  interfaceName: 'PictureRowBlock',
  fields: [
    picturesField({
      least: leastPictures.pictureRow,
      most: 3,
      captions: true,
      description: {
        zh: '两到三张排成一行。宽窄按画面比例分配，上下自然齐平，不裁切。',
        en: 'Two or three in one row. Widths follow the shapes of the pictures, so the row is level and nothing is cropped.',
      },
    }),
  ],
})

const pictureGrid = pictureCard({
  slug: 'pictureGrid',
  interfaceName: 'PictureGridBlock',
  fields: [
    picturesField({
      least: leastPictures.pictureGrid,
      most: 9,
      captions: false,
      description: {
        zh: '四到九张。5、7、8 张时前几行放两张大图，不留缺角；裁切以素材的焦点为中心。',
        en: 'Four to nine. With 5, 7 or 8 the first rows hold two larger ones, so that no corner stays empty; crops keep the focal point of each asset.',
      },
    }),
    { name: 'shape', type: 'select', defaultValue: 'square', label: { zh: '格子', en: 'Cells' }, options: optionsOf(gridShapeNames) },
    captionField,
  ],
})

const pictureSlider = pictureCard({
  slug: 'pictureSlider',
  interfaceName: 'PictureSliderBlock',
  fields: [
    picturesField({
      least: leastPictures.pictureSlider,
      most: 12,
      captions: true,
      description: {
        zh: '读者用手指左右滑动看。不能滑动的渠道按顺序一张张显示。',
        en: 'Readers swipe sideways. Channels that cannot scroll show the pictures one after another.',
      },
    }),
    captionField,
  ],
})

/** Cards of several pictures. */
export const galleries: Block[] = [pictureRow, pictureGrid, pictureSlider]
