"""What the assistant remembers: conversations, messages, feedback, inquiries. Knows nothing of HTTP or Rasa.

Everything here is synchronous; the gateway calls it from worker threads.
"""
