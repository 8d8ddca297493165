# What is said only in a chat of Telegram.
menu-jobs = Which jobs are there?
telegram-command-start = Begin
telegram-command-help = What I can do
telegram-command-language = Change the language
telegram-command-programs = All programs
telegram-command-jobs = Jobs
telegram-command-counselor = Ask a counselor
telegram-command-forget = Delete everything about me
telegram-unknown-command = I do not know this command. Write your question in your own words, or send /help.
telegram-voice = I cannot listen to recordings. Please write your question.
telegram-sticker = Thank you! Please write what you would like to know.
telegram-photo = I cannot look at pictures or films. Please write your question.
telegram-location = Your place on the map lies in { $region }. I go by that; write another region if it is not right.
telegram-location-sent = I am in { $region }.
telegram-location-unknown = This place lies in no region of Korea that I know. Please write the name of your city, county or district.
telegram-contact = I do not take contacts, and do not keep this one. Please write your question.
telegram-other = I cannot read this kind of message. Please write your question.

# Files
telegram-file-type = I can read CSV, Excel (.xlsx) and JSON files (JSON Resume, JobPosting), but no PDF, Word file or anything else. You can also write to me what the file says.
telegram-file-large = This file is too large: I read at most { $most } kB. Please split it, or write to me what matters.
telegram-file-ask = Shall I read “{ $name }” and keep in this conversation what it says? The file itself is not kept, names and contacts are passed over, and /forget deletes the rest.
telegram-file-candidates = Yes, it is my résumé
telegram-file-jobs = Yes, it is our posts
telegram-file-no = No, leave it closed
telegram-file-left = I have not opened the file.
telegram-file-unreachable = I could not get the file from Telegram. Please send it again.
telegram-file-unread = I cannot read this file: { $why }. I can read CSV, Excel (.xlsx) and JSON files (JSON Resume, JobPosting).
telegram-file-read-candidates = { $count ->
    [0] I found no résumé in the file ({ $form }).
   *[other] I have read your résumé ({ $form }). What I understood stands above the list that follows.
  }
telegram-file-read-jobs = { $count ->
    [0] I found no post in the file ({ $form }).
    [one] I have read your post ({ $form }). What I understood stands above the list that follows.
   *[other] I have read { $count } posts ({ $form }). For which one shall I look for candidates?
  }
telegram-file-many-people = The file ({ $form }) tells of { $count } people, and I kept none of it: here I take only your own résumé.
telegram-file-first-posts = The buttons are for the first { $count }.
telegram-file-first-rows = I read only the first { $count } rows.
telegram-file-row-rejected = ✗ Row { $row }, “{ $field }”: { $problem }. I left the row out; right would be: { $right }.
telegram-file-field-open = ? Row { $row }, “{ $field }”: { $problem }. I left this open; right would be: { $right }.
telegram-file-more-problems = … and { $count } more of these.
telegram-file-told-candidates = Look for jobs with my résumé.
telegram-file-told-jobs = Look for candidates for our post.
