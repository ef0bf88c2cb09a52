"""Names of staff, names that are made to look like them, and names that people really have: made by a program, the same every time."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

STAFF: Final = (
    "老王", "接单小助手", "林小满", "陳國強", "王建国", "Alice Chen", "admin_leo", "Olivia", "小鹿设计", "李想",
    "群主阿哲", "Support Team", "jiedan_bot", "Milo1990", "赵财务", "仲裁员小周", "Isabella Liu", "David", "叶子",
    "夏天的风",
)  # fmt: skip
_SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
    "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_GIVEN: Final = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文辉建国梅琳雪婷欣怡子涵宇轩浩然梓萱雨桐思远佳琪俊凯晨曦嘉"
    "豪诗涵晓东志鹏海燕春花冬秋月红云飞龙凤山川河林森木土金水火天地人和平安康宁"
)
_FIRST: Final = [
    "James", "Mary", "John", "Linda", "Robert", "Susan", "Michael", "Karen", "William", "Nancy", "Daniel", "Lisa",
    "Thomas", "Emma", "Charles", "Sophia", "Mark", "Grace", "Paul", "Anna", "Kevin", "Julia", "Brian", "Laura",
    "George", "Amy", "Edward", "Helen", "Jason", "Diana", "Ryan", "Rachel", "Eric", "Maria", "Leo", "Alice", "Oliver",
    "Mia", "Davis", "Isabel",
]  # fmt: skip
_LAST: Final = [
    "Smith", "Johnson", "Brown", "Lee", "Chen", "Wang", "Zhang", "Liu", "Garcia", "Miller", "Davis", "Wilson", "Moore",
    "Taylor", "Anderson", "Jackson", "White", "Harris", "Martin", "Thompson", "Young", "King", "Wright", "Lopez",
    "Hill", "Scott", "Green", "Adams", "Baker", "Nelson", "Carter", "Mitchell", "Roberts", "Turner", "Phillips",
    "Campbell", "Parker", "Evans", "Edwards", "Collins",
]  # fmt: skip
_MOODS: Final = [
    "快乐的", "安静的", "爱吃鱼的", "迷路的", "早起的", "熬夜的", "可爱的", "认真的", "会飞的", "小小的", "红色的",
    "北方的", "海边的", "夏天的", "不想上班的", "路过的", "写代码的", "画画的",
]  # fmt: skip
_THINGS: Final = [
    "猫", "狗", "鱼", "兔子", "云朵", "石头", "西瓜", "土豆", "面包", "月亮", "星星", "雨", "雪", "企鹅", "设计师",
    "打工人", "小王子", "松鼠", "奶茶", "咖啡", "柠檬", "橘子", "火车", "灯塔",
]  # fmt: skip

_LOOKS: Final = {
    "a": "аαɑ",
    "c": "сϲ",
    "d": "ԁ",
    "e": "еҽ",
    "h": "һ",
    "i": "іlI1ı",
    "j": "ј",
    "l": "I1ӏ",
    "o": "о0ο",
    "p": "рρ",
    "s": "ѕ",
    "u": "υ",
    "v": "ν",
    "m": "ｍм",
    "n": "ո",
    "b": "Ь",
    "t": "τ",
    "x": "х",
    "y": "у",
    "A": "АΑ",
    "B": "ВΒ",
    "C": "С",
    "D": "Ꭰ",
    "I": "l1І",
    "M": "М",
    "O": "О0",
    "S": "Ѕ",
    "T": "Т",
    "0": "oO",
    "1": "lI",
    "9": "９",
}
_TRADITIONAL: Final = str.maketrans("国强单风财务赵设计叶员陈张刘", "國強單風財務趙設計葉員陳張劉")
_SIMPLIFIED: Final = str.maketrans("國強陳", "国强陈")
_UNSEEN: Final = "\u200b\u200d\u2060\ufe0f\u3164\u00ad\u200e"
_MARKS: Final = ".·_-~'°ˊ丶✔️"
_TITLES: Final = ("官方", "客服", "群主", "管理员", "admin", "Admin", "official", "小号", "新号", "本人", "support", "助理")


def lookalikes(count: int, seed: int = 17) -> Iterator[tuple[str, str]]:
    """So many names that look like one of the staff's, each with that one."""
    random = Random(seed)  # noqa: S311 - the same every time
    while count:
        staff = random.choice(STAFF)
        name = random.choice(TRICKS)(staff, random)
        if random.random() < 0.3:
            name = random.choice(TRICKS)(name, random)
        if name != staff:
            count -= 1
            yield name, staff


def real_names(count: int, seed: int = 18) -> Iterator[str]:
    """So many names that people have, none of them one of the staff's."""
    random = Random(seed)  # noqa: S311 - the same every time
    while count:
        name = random.choice(_KINDS)(random)
        if name not in STAFF:
            count -= 1
            yield name


def _letters(name: str, random: Random) -> str:
    places = [place for place, letter in enumerate(name) if letter in _LOOKS]
    letters = list(name)
    for place in random.sample(places, k=min(len(places), random.randint(1, 3))):
        letters[place] = random.choice(_LOOKS[letters[place]])
    return "".join(letters) if places else _unseen(name, random)


def _put_in(name: str, what: str, random: Random) -> str:
    place = random.randint(0, len(name))
    return name[:place] + what + name[place:]


def _unseen(name: str, random: Random) -> str:
    return _put_in(name, random.choice(_UNSEEN), random)


def _marked(name: str, random: Random) -> str:
    return _put_in(name, random.choice(_MARKS), random)


def _titled(name: str, random: Random) -> str:
    title = random.choice(_TITLES)
    return random.choice(
        (f"{title}{name}", f"{name}{title}", f"{name} {title}", f"【{title}】{name}", f"{name}（{title}）", f"{name}✔")
    )


def _wide(name: str, random: Random) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" and random.random() < 0.6 else letter for letter in name)


def _other_writing(name: str, random: Random) -> str:
    other = name.translate(random.choice((_TRADITIONAL, _SIMPLIFIED)))
    return other if other != name else _titled(name, random)


def _numbered(name: str, random: Random) -> str:
    return f"{name}{random.choice(('1', '2', '01', '88', '_2', '.'))}"


TRICKS: Final[tuple[Callable[[str, Random], str], ...]] = (_letters, _unseen, _marked, _titled, _wide, _other_writing, _numbered)
_KINDS: Final[tuple[Callable[[Random], str], ...]] = (
    lambda random: random.choice(_SURNAMES) + "".join(random.choices(_GIVEN, k=random.choice((1, 2, 2)))),
    lambda random: f"{random.choice(_FIRST)} {random.choice(_LAST)}",
    lambda random: random.choice(_FIRST) + random.choice(("", "", str(random.randint(1, 2010)))),
    lambda random: random.choice("小阿老大") + random.choice(_SURNAMES + _GIVEN),
    lambda random: random.choice(_MOODS) + random.choice(_THINGS),
    lambda random: f"{random.choice(_FIRST).lower()}_{random.choice(_LAST).lower()}",
)
