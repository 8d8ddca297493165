# 只在Telegram聊天中说的话。
menu-jobs = 有哪些工作？
telegram-command-start = 开始
telegram-command-help = 我能做什么
telegram-command-language = 切换语言
telegram-command-programs = 全部项目
telegram-command-jobs = 工作岗位
telegram-command-counselor = 向咨询员提问
telegram-command-forget = 删除我的全部记录
telegram-unknown-command = 我不认识这个命令。请直接写下您的问题，或发送 /help 。
telegram-voice = 我听不了语音。请写下您的问题。
telegram-sticker = 谢谢！请写下您想了解的内容。
telegram-photo = 我看不了图片或视频。请写下您的问题。
telegram-location = 您发来的位置在{ $region }，我以此为准。如果不对，请写下其他地区。
telegram-location-sent = 我在{ $region }。
telegram-location-unknown = 这个位置不在我知道的韩国地区内。请写下您所在的市、郡或区的名称。
telegram-contact = 我不接收联系人，也不会保存。请写下您的问题。
telegram-other = 我读不了这种消息。请写下您的问题。

# 文件
telegram-file-type = 我可以读取CSV、Excel（.xlsx）和JSON（JSON Resume、JobPosting）文件，但读不了PDF、Word或其他文件。您也可以把文件内容写给我。
telegram-file-large = 这个文件太大，我最多读取{ $most } kB。请拆分文件，或把重要内容写给我。
telegram-file-ask = 要我读取“{ $name }”，并在这次对话中记住其中的内容吗？文件本身不会保存，姓名和联系方式会跳过，其余内容可用 /forget 删除。
telegram-file-candidates = 是的，这是我的简历
telegram-file-jobs = 是的，这是我们的招聘信息
telegram-file-no = 不，请不要打开
telegram-file-left = 我没有打开文件。
telegram-file-unreachable = 我没能从Telegram取得文件。请重新发送。
telegram-file-unread = 我读不了这个文件：{ $why }。我可以读取CSV、Excel（.xlsx）和JSON（JSON Resume、JobPosting）文件。
telegram-file-read-candidates = { $count ->
    [0] 我在文件（{ $form }）中没有找到简历。
   *[other] 我已读取您的简历（{ $form }）。我理解的内容写在接下来的列表上方。
  }
telegram-file-read-jobs = { $count ->
    [0] 我在文件（{ $form }）中没有找到招聘信息。
    [1] 我已读取您的招聘信息（{ $form }）。我理解的内容写在接下来的列表上方。
   *[other] 我已读取{ $count }条招聘信息（{ $form }）。要为哪一条找人才？
  }
telegram-file-many-people = 文件（{ $form }）涉及{ $count }个人，所以我什么都没有记下：这里只接收您本人的简历。
telegram-file-first-posts = 按钮只对应前{ $count }条。
telegram-file-first-rows = 我只读取了前{ $count }行。
telegram-file-row-rejected = ✗ 第{ $row }行“{ $field }”：{ $problem }。我跳过了这一行，正确写法：{ $right }。
telegram-file-field-open = ? 第{ $row }行“{ $field }”：{ $problem }。这一项我留空了，正确写法：{ $right }。
telegram-file-more-problems = ……还有{ $count }处类似问题。
telegram-file-told-candidates = 请按我的简历找工作。
telegram-file-told-jobs = 请为我们的招聘信息找人才。
