# 网关自己说的话：错误。
error-unavailable =
    助手的某个部分没有响应，刚才未能回答您。
    您的消息已保存，请稍后再试。

problem-not-found-title = 未找到
problem-not-found = 这个地址没有任何内容。
problem-method-not-allowed-title = 不允许的方式
problem-method-not-allowed = 不能用这种方式访问这个地址。
problem-bad-request-title = 请求有误
problem-bad-request = 无法理解这个请求。
problem-internal-title = 内部错误
problem-internal = 这里出了问题，请稍后再试。
problem-busy-title = 繁忙
problem-busy = 暂时无法保存消息，请稍后再发送。
problem-not-ready-title = 尚未就绪
problem-not-ready = 目前没有响应的部分：{ $parts }。
problem-malformed-title = 请求格式错误
problem-malformed = 请求内容不是有效的JSON。
problem-invalid-title = 请求无效
problem-invalid = { $place }处无法接受：{ $reason }。
problem-empty-title = 空消息
problem-empty = 消息是空的，请写下您的问题。
problem-too-long-title = 消息太长
problem-too-long = 消息有{ $length }个字符，最多可发送{ $limit }个字符。请缩短一些。
problem-too-large-title = 请求太大
problem-too-large = 消息太大，最多可发送{ $kilobytes } KB。请缩短一些。
problem-too-many-title = 请求过多
problem-too-many = 一次发送得太多了。请等待{ $seconds }秒后再试。
problem-not-offered-title = 未提供的选项
problem-not-offered = 这次对话中没有提供这个选项。请直接写下您的问题。
problem-token-missing-title = 缺少令牌
problem-token-missing = 缺少这次对话的令牌。
problem-token-wrong-title = 令牌错误
problem-token-wrong = 这个令牌不属于这次对话。
problem-unknown-conversation-title = 没有这个对话
problem-unknown-conversation = 没有这个对话，可能已被删除。
problem-unknown-message-title = 没有这条消息
problem-unknown-message = 这次对话中没有这条回答。
problem-unknown-language-title = 没有这种语言
problem-unknown-language = 这种语言暂不可用。请从以下语言中选择：{ $languages }。

# 启动时先自行提出的问题，因为第一条消息需要加载很多内容。
first-message = 支援金额是多少？
