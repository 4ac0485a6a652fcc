using ChatBot.Answering;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Fakes;

/// <summary>A small resolution that nobody adopted, and answers about it.</summary>
public static class Samples
{
    public const string Preamble = "Rappelant sa résolution 12/3, dans laquelle elle a créé le Bureau des phares, dont le siège est à Brest (France),";

    public static Edition Edition { get; } = new()
    {
        Slug = "A-RES-12-34.fr",
        Symbol = "A/RES/12/34",
        Language = "fr",
        Head = new DocumentHead
        {
            Title = "Coopération avec le Bureau des phares",
            Session = "Douzième session",
            AgendaItem = "Point 9 de l'ordre du jour",
            Adopted = new DateOnly(1957, 11, 21),
            Organ = "L'Assemblée générale",
        },
        Passages =
        [
            Passage(0, "HEAD", PassageKind.Head, "A/RES/12/34\nCoopération avec le Bureau des phares\nDouzième session", null),
            Passage(1, "PP1", PassageKind.Preamble, Preamble, "1") with
            {
                Italics = [new TextSpan(0, 9)],
                Notes = [new NoteReference(PassageId.Note(1), 28)],
            },
            Passage(2, "OP1", PassageKind.Operative, "Prie le Secrétaire général : a) d'entretenir les phares ; b) de lui en rendre compte ;", "1") with { Italics = [new TextSpan(0, 4)] },
            Passage(3, "OP1.a", PassageKind.SubParagraph, "d'entretenir les phares ;", "a") with { Parent = PassageId.Operative(1) },
            Passage(4, "OP2", PassageKind.Operative, "Encourage les États Membres à utiliser les ressources suivantes :", "2"),
            Passage(5, "OP2.a", PassageKind.SubParagraph, "la carte <des> feux & balises ;", "a") with { Parent = PassageId.Operative(2) },
            Passage(6, "FN1", PassageKind.Note, "Voir résolution 12/3.", "1"),
        ],
    };

    public static Answer Answer(string question, AnswerOutcome outcome = AnswerOutcome.Answered) => new()
    {
        Question = question,
        Outcome = outcome,
        Language = "fr",
        Text = outcome == AnswerOutcome.Answered ? "Le siège est à **Brest (France)** [1]." : "Le texte ne le dit pas.",
        Citations = outcome == AnswerOutcome.Answered ? [Citation("dont le siège est à Brest (France)")] : [],
        Suggestions = ["Que dit le paragraphe 1 ?"],
        SettingsHash = "abc123",
    };

    public static Citation Citation(string quote, int position = 1) => new()
    {
        Position = position,
        Edition = Edition,
        Passage = Edition.Passages[1],
        Label = "préambule, al. 1",
        Quote = quote,
    };

    private static Passage Passage(int ordinal, string id, PassageKind kind, string text, string? number) =>
        new() { Id = new PassageId(id), Kind = kind, Text = text, Ordinal = ordinal, Number = number };
}
