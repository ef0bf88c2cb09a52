"""Lines about money that changes hands, as in `grammar_lines`."""

COMMANDS = """
移交 17 @小王                     | hand_over | 17  | @小王
移交 17                           | hand_over | 17  |
移交 一下资料                      | hand_over | -   | 一下资料             | casual
hand over 17 @Wang                | hand_over | 17  | @Wang
接管 17                           | take_over | 17  |
接管                              | take_over | -   |                    | casual
take over 17                      | take_over | 17  |
移交 全部 给 @小王                 | hand_over_all | -   | 给 @小王          | casual
移交 全部给@小王                   | hand_over_all | -   | @小王             | casual
移交 @小李 的全部 给 @小王          | hand_over | -   | @小李 的全部 给 @小王 | casual
hand over all to @Wang            | hand_over | -   | all to @Wang       | casual
接管 全部                          | take_over_all | -   |
接管全部                           | take_over_all | -   |
已付 17 五百块                    | paid      | 17  | 五百块
到账 17 一千二百元                | received  | 17  | 一千二百元
退款 17 二百塊                    | refund    | 17  | 二百塊
打款 17：三百五十块               | pay_out   | 17  | 三百五十块
取消 三百块                       | cancel    | -   | 三百块               | casual
"""

CHATTER = """
移交给你了
移交的事回头再说
接管的人还没来
谁来接管？
移交全部资料
接管全部工作
到账 17 五百块了吗
付了 五块到底值不值？
"""
