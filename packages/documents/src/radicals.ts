/**
 * Radicals of the supplement block beside the characters they are printed as. Unicode's own normalization covers the
 * Kangxi block alone.
 */
const supplement = "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺰纟⺱罓⺲罒⺳罓⺵羊⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黽⻬齐⻭齒⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
const byRadical = new Map([...supplement].flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1] ?? sign] as const] : [])));

/**
 * The characters that are meant where a document holds radicals in their place: programs that write .pdf take ⼈ for 人,
 * since both have one glyph, and no name would be found again.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/g, (sign) => byRadical.get(sign) ?? sign.normalize("NFKC"));
