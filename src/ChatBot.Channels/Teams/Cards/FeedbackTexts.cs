namespace ChatBot.Channels.Teams.Cards;

/// <summary>The words of the feedback form.</summary>
internal sealed record FeedbackTexts(string Title, string Reasons, string WrongPassage, string Incomplete, string Misunderstood, string AnswerExists, string Liked, string Comment, string Hint, string Send)
{
    public static FeedbackTexts French { get; } = new(
        "Votre avis",
        "Qu'est-ce qui ne va pas ?",
        "Le paragraphe cité n'est pas le bon",
        "La réponse est incomplète",
        "Ma question n'a pas été comprise",
        "Le texte répond, et vous dites que non",
        "Qu'est-ce qui vous a été utile ?",
        "Voulez-vous préciser ?",
        "Facultatif",
        "Envoyer");

    public static FeedbackTexts English { get; } = new(
        "Your feedback",
        "What is wrong?",
        "The paragraph cited is not the right one",
        "The answer is incomplete",
        "My question was not understood",
        "The text does answer, and you say it does not",
        "What was useful to you?",
        "Would you like to say more?",
        "Optional",
        "Send");
}
