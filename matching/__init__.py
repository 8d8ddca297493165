"""Companies for people and candidates for firms: to come. Until then the assistant says so and offers a counselor."""
