import { expect, it } from 'vitest';
import { withParticle } from './index.ts';

it.each([
  ['카메라', '카메라를', '카메라가', '카메라는'],
  ['텐트', '텐트를', '텐트가', '텐트는'],
  ['재봉틀', '재봉틀을', '재봉틀이', '재봉틀은'],
  ['텐트 (4인용)', '텐트 (4인용)을', '텐트 (4인용)이', '텐트 (4인용)은'],
  ['아이폰 15', '아이폰 15를', '아이폰 15가', '아이폰 15는'],
  ['PS3', 'PS3을', 'PS3이', 'PS3은'],
  ['Camera!', 'Camera!를', 'Camera!가', 'Camera!는'],
  [
    '드릴'.normalize('NFD'),
    `${'드릴'.normalize('NFD')}을`,
    `${'드릴'.normalize('NFD')}이`,
    `${'드릴'.normalize('NFD')}은`,
  ],
  ['🎈', '🎈를', '🎈가', '🎈는'],
])('%s', (word, object, subject, topic) => {
  expect([withParticle(word, '을'), withParticle(word, '이'), withParticle(word, '은')]).toEqual([
    object,
    subject,
    topic,
  ]);
});

it.each([
  ['는', ['Party speaker', 'Projector', 'Guitar', 'Car', 'Door', 'Ladder', 'Hardware', 'SPEAKER', 'Speaker (2)!']],
  ['은', ['Table', 'Bicycle', 'Pole', 'Drill', 'Drone', 'Game', 'Nikon', 'Rack', 'Bag', 'Helmet', 'Jacket', 'Comb']],
  ['는', ['Camera', 'Bluetooth', 'Bike', 'Ukulele', 'Tent', 'Lamp', 'Desk', 'Boat', 'Yoga mat', 'Café', 'Camera 🎈']],
  ['는', ['PS5', 'USB', 'PC', '4K', 'TV']],
  ['은', ['Nikon D7', 'DVR', 'Drill (새것)', 'Drill 🎈']],
] as const)('reads Latin names as Koreans do: %s after %j', (particle, names) => {
  for (const name of names) expect(withParticle(name, '은')).toBe(name + particle);
});
