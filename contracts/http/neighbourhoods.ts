/** A neighbourhood (dong) of the market: its names, and about its middle, in degrees. */
export interface Neighbourhood {
  readonly name: string;
  readonly koreanName: string;
  readonly latitude: number;
  readonly longitude: number;
}

const dong = (koreanName: string, name: string, latitude: number, longitude: number): Neighbourhood => ({
  name,
  koreanName,
  latitude,
  longitude,
});

/** The neighbourhoods by which a place can be named: some dong of Seoul, with centres to about 100 m. */
export const neighbourhoods: readonly Neighbourhood[] = [
  dong('연남동', 'Yeonnam-dong', 37.5626, 126.9217),
  dong('망원동', 'Mangwon-dong', 37.5563, 126.9045),
  dong('합정동', 'Hapjeong-dong', 37.5498, 126.9113),
  dong('서교동', 'Seogyo-dong', 37.5536, 126.9188),
  dong('상수동', 'Sangsu-dong', 37.5475, 126.9239),
  dong('공덕동', 'Gongdeok-dong', 37.5476, 126.9557),
  dong('아현동', 'Ahyeon-dong', 37.5537, 126.9561),
  dong('성산동', 'Seongsan-dong', 37.5671, 126.9101),
  dong('상암동', 'Sangam-dong', 37.5778, 126.8906),
  dong('연희동', 'Yeonhui-dong', 37.5731, 126.9324),
  dong('신촌동', 'Sinchon-dong', 37.5628, 126.9408),
  dong('한남동', 'Hannam-dong', 37.5358, 127.0051),
  dong('이태원동', 'Itaewon-dong', 37.5393, 126.9932),
  dong('후암동', 'Huam-dong', 37.5496, 126.9777),
  dong('명동', 'Myeong-dong', 37.5603, 126.9858),
  dong('가회동', 'Gahoe-dong', 37.5827, 126.9853),
  dong('혜화동', 'Hyehwa-dong', 37.5877, 127.0007),
  dong('부암동', 'Buam-dong', 37.5936, 126.9637),
  dong('성수동', 'Seongsu-dong', 37.5439, 127.0489),
  dong('왕십리동', 'Wangsimni-dong', 37.5614, 127.0303),
  dong('금호동', 'Geumho-dong', 37.5497, 127.0216),
  dong('자양동', 'Jayang-dong', 37.5357, 127.0776),
  dong('면목동', 'Myeonmok-dong', 37.5848, 127.0872),
  dong('길음동', 'Gireum-dong', 37.6056, 127.0217),
  dong('수유동', 'Suyu-dong', 37.6422, 127.0171),
  dong('창동', 'Chang-dong', 37.6504, 127.0412),
  dong('상계동', 'Sanggye-dong', 37.6617, 127.0647),
  dong('불광동', 'Bulgwang-dong', 37.6183, 126.9306),
  dong('목동', 'Mok-dong', 37.5303, 126.8744),
  dong('여의도동', 'Yeouido-dong', 37.5247, 126.9249),
  dong('문래동', 'Mullae-dong', 37.5174, 126.8949),
  dong('신림동', 'Sillim-dong', 37.4704, 126.9343),
  dong('사당동', 'Sadang-dong', 37.4833, 126.9737),
  dong('반포동', 'Banpo-dong', 37.5029, 126.9966),
  dong('압구정동', 'Apgujeong-dong', 37.5288, 127.0299),
  dong('역삼동', 'Yeoksam-dong', 37.4993, 127.0367),
  dong('대치동', 'Daechi-dong', 37.4946, 127.0584),
  dong('잠실동', 'Jamsil-dong', 37.5106, 127.0844),
  dong('가락동', 'Garak-dong', 37.4957, 127.1212),
  dong('천호동', 'Cheonho-dong', 37.5432, 127.1279),
];

/** The neighbourhood with a name in either script, whatever its case; undefined when there is none. */
export function neighbourhoodNamed(name: string): Neighbourhood | undefined {
  const wanted = name.normalize('NFC').trim().toLowerCase();
  return neighbourhoods.find((one) => one.koreanName === wanted || one.name.toLowerCase() === wanted);
}
