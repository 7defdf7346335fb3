/* What folder/following.py writes, read back: a capital stands for the letters that a text shares with the one before. */
const LEAST_SHARED = 3;
function readFollowing(code) {
  let text = "";
  return code.split(/(?=[A-Z|])/).map((piece) => {
    const same = /^[A-Z]/.test(piece) ? piece.charCodeAt() - "A".charCodeAt() + LEAST_SHARED : 0;
    return (text = text.slice(0, same) + piece.replace(/^[A-Z|]/, ""));
  });
}
