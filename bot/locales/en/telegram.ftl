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
telegram-location = I cannot read a location from the map. Please write the name of your city, county or district.
telegram-document = I do not take files here. Please write what you would like to know.
telegram-contact = I do not take contacts, and do not keep this one. Please write your question.
telegram-other = I cannot read this kind of message. Please write your question.
