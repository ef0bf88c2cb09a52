"""Lines of talk about one's own data and accounts, as in `grammar_lines`."""

from typing import Final

COMMANDS: Final = """
隐私                             | privacy    | -   |                    | casual
隱私政策                          | privacy    | -   |                    | casual
隐私说明                          | privacy    | -   |
/隐私                            | privacy    | -   |
privacy                          | privacy    | -   |                    | casual
/privacy                         | privacy    | -   |
我的数据                          | my_data    | -   |                    | casual
我的數據                          | my_data    | -   |                    | casual
导出我的数据                       | my_data    | -   |
my data please                   | my_data    | -   |                    | casual
/my_data                         | my_data    | -   |
/mydata                          | my_data    | -   |
删除我                            | erase      | -   |                    | casual
刪除我                            | erase      | -   |                    | casual
删除我的数据                       | erase      | -   |
delete me                        | erase      | -   |                    | casual
/delete_me                       | erase      | -   |
注销账号                          | erase      | -   |                    | casual
确认删除我                         | erase_sure | -   |
confirm deletion                 | erase_sure | -   |
关联账号                          | link       | -   |                    | casual
关联 12345678                    | link       | 12345678 |
關聯 12345678                    | link       | 12345678 |
link account                     | link       | -   |                    | casual
link account 12345678            | link       | 12345678 |
/link_account                    | link       | -   |
解除关联                          | unlink     | -   |
取消關聯                          | unlink     | -   |
unlink                           | unlink     | -   |                    | casual
/unlink                          | unlink     | -   |
"""

CHATTER: Final = """
隐私很重要
隐私怎么保护
注意保护隐私
我的数据丢了
我的数据在哪里
我的数据线坏了
删除我刚才那句
删除我发的图
你别删除我
注销账号要多久
关联一下这两个文件
关联度不高
link in bio
link me the file
my data plan ran out
delete me from the list
delete my message please
privacy matters
unlink the file first
"""
"""Lines that ask for nothing."""
