import type { Picture, RentalPicture } from '@gdmarket/client';

const link = { href: 'http://market.test/' };
const size = { width: 800, height: 600 };

/** The pictures of the drill, as its owner describes them. */
export const drillPictures = [
  { pictureNo: 1, ...size, alt: '드릴과 충전기' },
  { pictureNo: 2, ...size, alt: '드릴 비트 한 벌' },
  { pictureNo: 3, ...size, alt: null },
];

const form = { title: 'default', method: 'POST' as const, target: link.href, properties: [] };
const change = { title: 'default', method: 'PATCH' as const, target: link.href, properties: [] };

const shown = drillPictures.map((picture): Picture => {
  const _templates = { default: change, remove: { ...change, method: 'DELETE' as const } };
  return { ...picture, status: 'Shown', reason: null, _links: { self: link, picture: link, item: link }, _templates };
});

const refused: Picture = {
  pictureNo: 4,
  status: 'Refused',
  reason: 'place',
  width: null,
  height: null,
  alt: null,
  _links: { self: link, picture: link, item: link },
};

/** The condition of what is lent, as both sides have seen it. */
const condition = (['Owner', 'Owner', 'Renter'] as const).map((side, index): RentalPicture => {
  const file = { href: `/items/3/pictures/${index + 1}` };
  const about = {
    pictureNo: index + 1,
    moment: 'HandOver',
    side,
    storedAt: `2025-05-02T01:0${index}:00.000Z`,
  } as const;
  return { ...about, status: 'Shown', reason: null, _links: { reservation: link, file } };
});

/** What the fixed market answers about pictures, by path. */
export const fixedPictures: Readonly<Record<string, object>> = {
  '/items/3/pictures': {
    _embedded: { pictures: [...shown, refused] },
    _links: { self: link },
    _templates: { default: form },
  },
  '/reservations/33/pictures': {
    _embedded: { pictures: condition },
    _links: { self: link },
    _templates: { return: form },
  },
};

const colours = ['#2f6f73', '#b0643c', '#55608f'];

/** The file of a picture as SVG, which every browser draws alike. Undefined where a path is no picture. */
export function fileAt(path: string): string | undefined {
  const pictureNo = Number(/^\/items\/3\/pictures\/(\d+)$/.exec(path)?.[1]);
  const colour = colours[pictureNo - 1];
  if (colour === undefined) return undefined;
  const turned = `rotate(${(pictureNo - 2) * 12} 400 300)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">
    <rect width="800" height="600" fill="#d9d2c3"/><rect y="430" width="800" height="170" fill="#b7a98f"/>
    <g transform="${turned}" fill="${colour}"><rect x="220" y="180" width="300" height="120" rx="30"/>
    <rect x="300" y="270" width="90" height="190" rx="20"/><rect x="280" y="430" width="140" height="60" rx="12"/>
    <rect x="520" y="215" width="60" height="50" fill="#444"/><rect x="580" y="232" width="110" height="16" fill="#777"/></g></svg>`;
}
