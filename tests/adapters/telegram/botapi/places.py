"""What somebody is in a group, and what that allows."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from tests.adapters.telegram.botapi.refusal import Json

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot
    from tests.adapters.telegram.botapi.people import User

Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

RIGHTS: Final = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
"""What an administrator of a group may be allowed to do."""
PERMISSIONS: Final = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
    "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics", "can_react_to_messages", "can_edit_tag",
)  # fmt: skip
"""What a member may be forbidden."""


@dataclass
class Place:
    """Somebody's place in a group. `rights` count for administrators, `permissions` and `until` for the restricted; `until` also for
    the banned, in seconds since 1970, 0 for ever.
    """

    who: "User | Bot"
    status: Status = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    permissions: dict[str, bool] = field(default_factory=dict)
    until: int = 0
    anonymous: bool = False
    title: str = ""

    @property
    def inside(self) -> bool:
        """Whether they are in the group. Somebody restricted can have left; we keep those as `left`."""
        return self.status in {"creator", "administrator", "member", "restricted"}

    @property
    def is_admin(self) -> bool:
        """Whether they are an administrator or the owner."""
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Whether they are an administrator with this right."""
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))

    def may_send(self, permission: str = "can_send_messages") -> bool:
        """Whether they may say or send this."""
        return self.inside and (self.status != "restricted" or self.permissions.get(permission, False))

    def json(self) -> Json:
        """As a ChatMember."""
        body: Json = {"status": self.status, "user": self.who.json()}
        match self.status:
            case "creator":
                body |= {"is_anonymous": self.anonymous}
            case "administrator":
                body |= {"can_be_edited": False, "is_anonymous": self.anonymous}
                body |= {right: self.rights.get(right, False) for right in RIGHTS}
            case "restricted":
                body |= {"is_member": True, "until_date": self.until}
                body |= {permission: self.permissions.get(permission, False) for permission in PERMISSIONS}
            case "kicked":
                body |= {"until_date": self.until}
        return body | ({"custom_title": self.title} if self.title else {})


def all_rights() -> dict[str, bool]:
    """What an administrator of a group usually gets: everything but making others administrators."""
    return dict.fromkeys(RIGHTS, True) | {"can_promote_members": False}
