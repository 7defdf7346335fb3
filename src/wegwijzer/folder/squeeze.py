"""Source to page: leave out what only the makers read, and not a character of what works."""

import re

_BLOCK_COMMENT = re.compile(r"^\s*/\*.*?\*/\s*$", re.DOTALL | re.MULTILINE)
# A text of one paragraph needs no box around it.
_ONE_PARAGRAPH = re.compile(r'<div class="prose"><p>((?:(?!</?(?:p|ul|ol|div)\b).)*)</p></div>', re.DOTALL)
_CSS_SIGN = re.compile(r"\s*([{};,])\s*")


def squeeze_css(source: str) -> str:
    """Take comments and needless space out of CSS."""
    return _CSS_SIGN.sub(r"\1", _BLOCK_COMMENT.sub("", source)).replace(";}", "}").strip()


def shorten_html(html: str) -> str:
    """Leave out what HTML does not ask for: line ends, end tags of what ends anyway, needless quotes."""
    html = re.sub(r">\n+<", "><", html).replace("\n", " ")
    html = _ONE_PARAGRAPH.sub(r'<p class="prose">\1</p>', html)
    html = re.sub(r"</(?:li|dt|dd|td|th|tr|option)>", "", html)
    html = re.sub(
        r"</p>(?=<(?:p|ul|ol|dl|div|section|details|h[1-6])\b"
        r"|</(?:div|section|article|aside|header|footer|fieldset|dialog)>)",
        "",
        html,
    )
    # Double quotes within texts are escaped, so these can only be those of attributes; single ones enclose none.
    html = html.replace("&#39;", "'")
    # There are many, and a function is quicker than a template for the text.
    return re.sub(r'(?<=[a-z-])="([\w#.-]+)"(?=[ >])', lambda quoted: f"={quoted[1]}", html).strip() + "\n"
