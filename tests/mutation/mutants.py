"""Small faults, one at a time: what `make mutate` plants into the pure heart, in functions, classes and tables alike.

Each is a place in the text and what stands there instead. Left alone are what says nothing at run time or to no member: annotations,
docstrings, imports, decorators, how a class is laid out, asserts and the `strict` of a zip, the words of an error that only a fault in
the program raises.
"""

import ast
from collections.abc import Iterator
from typing import Final, NamedTuple


class Mutant(NamedTuple):
    """One fault in one file: between the bytes `start` and `end` stands `text` instead."""

    path: str
    line: int
    start: int
    end: int
    text: str

    def source(self, whole: bytes) -> bytes:
        """The file with the fault in it."""
        return whole[: self.start] + self.text.encode() + whole[self.end :]

    def shown(self, whole: bytes) -> str:
        """`file:line: before → after`, each on a line."""
        before = " ".join(whole[self.start : self.end].decode().split())
        return f"{self.path}:{self.line}: {before} → {self.text or 'nothing'}"


_COMPARED: Final[dict[type[ast.cmpop], str]] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==", ast.Is: "is not", ast.IsNot: "is",
    ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip
_COUNTED: Final[dict[type[ast.operator], str]] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "//", ast.FloorDiv: "*", ast.Mod: "//", ast.BitOr: "&", ast.BitAnd: "|",
}  # fmt: skip
_CALLED: Final = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
_OTHERS: Final = {
    "Part": ("CLIENT", "WORKER", "JUDGE", "CLOCK"),
    "Verb": ("CONFIRM", "CANCEL", "CLOCK"),
    "State": ("WORKING", "OPEN", "DISPUTED", "SETTLED"),
    "S": ("WORKING", "OPEN", "DISPUTED", "SETTLED"),
    "Due": ("START", "ACCEPTANCE"),
    "Released": ("ON_RECEIPT", "ON_ACCEPTANCE"),
}
"""What stands for a member of each enumeration: the first that it is not."""


def mutants(path: str, source: bytes) -> list[Mutant]:
    """All the faults that can be planted in a file, from top to bottom."""
    found = _Finder(path, source)
    found.visit(ast.parse(source))
    return sorted(set(found.mutants), key=lambda each: (each.start, each.end, each.text))


class _Finder(ast.NodeVisitor):
    def __init__(self, path: str, source: bytes) -> None:
        self.path, self.source, self.mutants = path, source, list[Mutant]()
        self._lines = [0]
        for line in source.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def plant(self, start: int, end: int, text: str) -> None:
        """Keep a fault."""
        self.mutants.append(Mutant(self.path, self.source.count(b"\n", 0, start) + 1, start, end, text))

    def instead(self, node: ast.expr | ast.stmt | ast.keyword, text: str) -> None:
        """`text` where the node stands."""
        self.plant(*self.span(node), text)

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> tuple[int, int]:
        """Where the node begins and ends in the file."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._lines[node.lineno - 1] + node.col_offset, self._lines[node.end_lineno - 1] + node.end_col_offset

    def said(self, node: ast.expr) -> str:
        """The text of the node."""
        start, end = self.span(node)
        return self.source[start:end].decode()

    def without(self, node: ast.expr | ast.keyword, *, closing: bytes = b")]}") -> None:
        """One of several that are set apart by commas, taken out."""
        start, end = self.span(node)
        after = len(self.source) - len(self.source[end:].lstrip())
        if self.source[after : after + 1] == b",":
            self.plant(start, after + 1, "")
        elif self.source[after : after + 1] in [bytes([each]) for each in closing]:
            self.plant(start, end, "")

    # What is left alone.

    def visit_Import(self, node: ast.Import) -> None: ...
    def visit_ImportFrom(self, node: ast.ImportFrom) -> None: ...
    def visit_Assert(self, node: ast.Assert) -> None: ...
    def visit_JoinedStr(self, node: ast.JoinedStr) -> None: ...  # where its parts stand is not told before Python 3.12

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for each in node.body:
            self.visit(each)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None:
                self.visit(default)
        for each in node.body:
            self.visit(each)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets):
            self.visit(node.value)

    def visit_Raise(self, node: ast.Raise) -> None:
        self.instead(node, "pass")
        if isinstance(node.exc, ast.Call) and "Refus" in ast.unparse(node.exc.func):
            self.visit(node.exc)

    # What is done.

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.instead(node, "pass")
            self.visit(node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.instead(node, "pass")
        self.visit(node.value)

    def visit_Continue(self, node: ast.Continue) -> None:
        self.instead(node, "break")

    def visit_Break(self, node: ast.Break) -> None:
        self.instead(node, "continue")

    def visit_If(self, node: ast.If) -> None:
        if not (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            self.choice(node.test)
            self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self.choice(node.test)
        self.generic_visit(node)

    def visit_While(self, node: ast.While) -> None:
        self.instead(node.test, "False")
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for test in node.ifs:
            self.choice(test)
        self.generic_visit(node)

    def visit_match_case(self, node: ast.match_case) -> None:
        for each in (*([node.guard] if node.guard else []), *node.body):
            self.visit(each)

    def choice(self, test: ast.expr) -> None:
        """A condition that always holds, and one that never does."""
        for text in ("True", "False"):
            self.instead(test, text)

    # What is compared and counted.

    def visit_Compare(self, node: ast.Compare) -> None:
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            start, end = self.span(left)[1], self.span(right)[0]
            between = self.source[start:end].decode()
            words = between.strip("() \n")
            self.plant(start, end, between.replace(words, _COMPARED[type(operator)]))
            left = right
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        word, other = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:], strict=False):
            start, end = self.span(left)[1], self.span(right)[0]
            self.plant(start, end, self.source[start:end].decode().replace(word, other))
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if type(node.op) in _COUNTED:
            start, end = self.span(node.left)[1], self.span(node.right)[0]
            between = self.source[start:end].decode()
            self.plant(start, end, between.replace(between.strip("() \n"), _COUNTED[type(node.op)]))
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        self.instead(node, f"({self.said(node.operand)})")
        self.visit(node.operand)

    def visit_Constant(self, node: ast.Constant) -> None:
        match node.value:
            case bool():
                self.instead(node, str(not node.value))
            case int():
                self.instead(node, str(node.value + 1))
            case str():
                self.instead(node, repr(f"{node.value}XX") if node.value else repr("XX"))
            case None:
                pass

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.value, ast.Name) and node.attr.isupper():
            other = next((each for each in _OTHERS.get(node.value.id, ()) if each != node.attr), None)
            if other:
                self.instead(node, f"{node.value.id}.{other}")
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)
        if not isinstance(node.slice, ast.Tuple):
            self.visit(node.slice)

    # What is put together.

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and _CALLED.get(node.func.id):
            self.instead(node.func, _CALLED[node.func.id])
        node.keywords = [keyword for keyword in node.keywords if keyword.arg != "strict"]
        for keyword in node.keywords:
            if keyword.arg is not None:
                self.without(keyword)
        self.generic_visit(node)

    def visit_Tuple(self, node: ast.Tuple) -> None:
        if isinstance(node.ctx, ast.Load):
            self.several(node.elts)
        self.generic_visit(node)

    def visit_List(self, node: ast.List) -> None:
        self.several(node.elts)
        self.generic_visit(node)

    def visit_Set(self, node: ast.Set) -> None:
        self.several(node.elts)
        self.generic_visit(node)

    def several(self, elements: list[ast.expr]) -> None:
        """What is told off by commas with each of them missing; the last one is left a tuple."""
        for element in elements:
            self.without(element)

    def visit_Dict(self, node: ast.Dict) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            if key is not None:
                start, end = self.span(key)[0], self.span(value)[1]
                after = len(self.source) - len(self.source[end:].lstrip())
                self.plant(start, after + 1 if self.source[after : after + 1] == b"," else end, "")
        self.generic_visit(node)


def working(path: str, source: bytes) -> Iterator[Mutant]:
    """Those of the faults with which the file is still Python and another program."""
    same = ast.dump(ast.parse(source))
    for mutant in mutants(path, source):
        try:
            other = ast.dump(ast.parse(mutant.source(source)))
        except SyntaxError:
            continue
        if other != same:
            yield mutant
