"""Letters of other alphabets that look like Latin ones: a table of our own, small enough to be there at once.

It holds what keyboards and "fancy text" pages offer: Greek, Cyrillic, Armenian, Cherokee, Lisu, Coptic, small capitals, letters in
boxes. Accents, full-width and mathematical letters are not in it: Unicode's own decompositions undo those. Unlike the skeletons of
UTS-39 it leaves figures figures (there 1, l and I are one): telephone numbers have to stay numbers.
"""

from typing import Final

_ROWS: Final = (
    ("a", "ΑАᎪᗅꓮɑαаᴀ∂ⱥ"), ("b", "ΒВᏼᗷꓐƄЬᏏᑲᖯʙвъь฿ɓ"), ("c", "ϹСᏟꓚⲤᴄϲсⲥꮯ¢ƈ"), ("d", "ᎠᗞᗪꓓԁᏧᑯꓒᴅɗđ"),
    ("e", "ΕЕⴹᎬꓰ℮ꬲеҽεєᴇ€ɛɇ"), ("f", "ꞘϜᖴꓝꬵꞙքƒꜰ"), ("g", "ԌᏀᏳꓖɡᶃցɢǥ"), ("h", "ΗНⲎᎻᕼꓧһհᏂʜнңħ"), ("i", "⍳ıɪɩιіꙇꭵᎥӏΙІӀɨ"),
    ("j", "ͿЈᎫᒍꓙϳјᴊɉ"), ("k", "ΚКⲔᏦᛕꓗκкᴋƙ"), ("l", "ⳐᏞᒪꓡƖǀʟłɭ∣"), ("m", "ΜМⲘᎷᗰᛖꓟмᴍɱ₥"), ("n", "ΝⲚꓠոռηпɴŋɲи"),
    ("o", "ΟОⲞՕⵔꓳοσоօჿᴏᴑøɵ"), ("p", "ΡРⲢᏢᑭꓑρϱрⲣᴘþƥ"), ("q", "ⵕԛգզɋ"), ("r", "ƦᎡᏒᖇꓣꭇꭈᴦⲅгꮁʀɍ"), ("s", "ЅՏᏕᏚꓢꜱƽѕꮪ§ʂ"),
    ("t", "ΤТⲦᎢꓔτтᴛŧƭ"), ("u", "∪Սሀᑌꓴꞟᴜʋυսμцʉ"), ("v", "ѴⴸᏙᐯꓦᴠνѵט∨ꮩ"), ("w", "ԜᏔᎳꓪɯᴡѡԝωшщ"), ("x", "ΧХⲬⵝꓫ᙭χхᕁᕽҳ╳"),
    ("y", "ΥУҮᎩᎽꓬɣʏỿγуүყўɏ"), ("z", "ΖᏃꓜᴢꮓʐƶʑ"),
)  # fmt: skip
_BOXES: Final = ((0x1F150, 26), (0x1F170, 26), (0x1F1E6, 26))
"""Where the letters begin that stand white on black, and those of flags."""

LETTERS: Final[dict[str, str]] = {look: letter for letter, looks in _ROWS for look in looks} | {
    chr(first + place): chr(ord("a") + place) for first, count in _BOXES for place in range(count)
}
"""A character → the Latin small letter that it looks like."""
