# What the gateway itself says: errors.
error-unavailable =
    I could not answer just now because a part of the assistant is not responding.
    Your message is saved. Please try again in a moment.

problem-not-found-title = Not found
problem-not-found = There is nothing at this address.
problem-method-not-allowed-title = Method not allowed
problem-method-not-allowed = This address cannot be used in this way.
problem-bad-request-title = Bad request
problem-bad-request = The request could not be understood.
problem-internal-title = Internal error
problem-internal = Something went wrong here. Please try again in a moment.
problem-busy-title = Busy
problem-busy = The message could not be saved just now. Please send it again in a moment.
problem-not-ready-title = Not ready
problem-not-ready = Not answering at the moment: { $parts }.
problem-malformed-title = Malformed request
problem-malformed = The body of the request is not valid JSON.
problem-invalid-title = Invalid request
problem-invalid = Not acceptable at { $place }: { $reason }.
problem-empty-title = Empty message
problem-empty = The message is empty. Please write a question.
problem-too-long-title = Message too long
problem-too-long = The message has { $length } characters; at most { $limit } are possible. Please shorten it.
problem-too-large-title = Request too large
problem-too-large = The message is too large; at most { $kilobytes } KB are possible. Please shorten it.
problem-too-many-title = Too many requests
problem-too-many = That was a lot at once. Please wait { $seconds ->
        [one] a second
       *[other] { $seconds } seconds
    } and try again.
problem-not-offered-title = Choice not offered
problem-not-offered = This choice was not offered in this conversation. Please write your question instead.
problem-token-missing-title = Token missing
problem-token-missing = The conversation's token is missing.
problem-token-wrong-title = Wrong token
problem-token-wrong = This token does not belong to the conversation.
problem-unknown-conversation-title = Unknown conversation
problem-unknown-conversation = There is no such conversation. It may have been forgotten.
problem-unknown-message-title = Unknown message
problem-unknown-message = The conversation has no such answer.
problem-unknown-language-title = Unknown language
problem-unknown-language = This language is not available. Choose one of: { $languages }.

# What the gateway asks the assistant first, since a first message loads much.
first-message = How much is the support?
