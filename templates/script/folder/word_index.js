/* What folder/word_index.py writes, read back. */
/* By field: where a word of the index begins, and where it goes on; digits from the last one only begin a number. */
const FIELD_MARKS = "./:;=?@[]^!#$%&()*+,",
  LAST = 48;
/* Words, the parts of compounds, and the trajecten and fields of each. */
function readIndex([forms, places]) {
  const at = readPlaces(places);
  return readFollowing(forms).map((form, i) => {
    const pieces = form.split(/(?=[-/])/),
      parts = pieces.length > 1 ? pieces.filter((piece) => piece[0] !== "/") : [];
    return {
      word: form.replace(/[-/]/g, ""),
      parts: parts.map((part) => part.replace("-", "")),
      at: at[i] || [],
    };
  });
}
function readPlaces(code) {
  const ofWords = [];
  let field = 0,
    row = 0,
    number = 0;
  for (const char of code) {
    const mark = FIELD_MARKS.indexOf(char),
      digit = DIGITS.get(char);
    if (mark >= 0) {
      if (mark < 10) ofWords.push([]);
      field = mark % 10;
      row = number = 0;
    } else if (digit < LAST) {
      ofWords.at(-1).push([(row += number * LAST + digit), field]);
      number = 0;
    } else number = number * (DIGITS.size - LAST) + digit - LAST;
  }
  return ofWords;
}
