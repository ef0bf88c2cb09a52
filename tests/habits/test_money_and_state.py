"""The mistakes that cost money elsewhere cannot be written down here."""

import ast

from tests.habits.sources import SHIPPED, called, nodes


def test_only_the_machine_sets_a_state() -> None:
    """An order changes its state in orders/machine.py and nowhere else; storage alone reads one back from its row."""
    sets = {where for where, node in nodes(*SHIPPED) if sets_a_state(node)}

    assert {where for where in sets if not where.startswith("core/jiedan/orders/machine.py:")} == set()


def test_only_storage_and_orders_make_an_order_in_a_state() -> None:
    """`Order(state=...)` elsewhere would be a way around the machine."""
    makes = {where for where, node in nodes(*SHIPPED) if called(node) == "Order" and "state" in keywords(node)}

    assert {where for where in makes if not where.startswith(("core/jiedan/orders/", "core/jiedan/storage/"))} == set()


def test_nothing_saves_a_whole_row() -> None:
    """`save()` writes every column back, also those that somebody else has changed meanwhile."""
    assert [where for where, node in nodes("core") if called(node) in {"save", "bulk_update", "update_from_dict"}] == []


def test_money_is_never_a_float() -> None:
    """In money and ledger there is no float, no true division and no rounding by `round`."""
    money = [(where, node) for where, node in nodes("core") if where.startswith(("core/jiedan/money.py", "core/jiedan/ledger/"))]

    assert money
    assert [where for where, node in money if is_inexact(node)] == []


def sets_a_state(node: ast.AST) -> bool:
    """Whether a node gives something another `state`: by assignment, by `setattr`, or by a copy with changes."""
    match node:
        case ast.Attribute(attr="state", ctx=ast.Store() | ast.Del(), value=value):
            return not (isinstance(value, ast.Name) and value.id == "self")
        case ast.Call(args=[_, ast.Constant(value="state"), *_]):
            return called(node) in {"setattr", "force_setattr", "__setattr__"}
    return called(node) in {"replace", "__replace__"} and "state" in keywords(node)


def keywords(node: ast.AST) -> set[str]:
    """The keywords of a call, those of a dictionary spread out in it included."""
    if not isinstance(node, ast.Call):
        return set()
    spread = [
        key for keyword in node.keywords if isinstance(keyword.value, ast.Dict) and not keyword.arg for key in keyword.value.keys
    ]
    return {keyword.arg or "" for keyword in node.keywords} | {str(key.value) for key in spread if isinstance(key, ast.Constant)}


def is_inexact(node: ast.AST) -> bool:
    """Whether a node is a float, makes one, or rounds one."""
    match node:
        case ast.Constant(value=float()) | ast.Div() | ast.Name(id="float" | "round"):
            return True
    return False
