using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Composing;

/// <summary>Says honestly what a bot that quotes does not do, and shows what it can: the passages named, or how to see them all.</summary>
internal static class TaskComposer
{
    /// <summary>The passages named, after a word on what is not done with them; without any, what can be asked instead.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="edition">The edition that it is about; null when that is not known.</param>
    /// <param name="undone">What was asked for.</param>
    public static Draft Compose(Turn turn, Edition? edition, Intent.Undone undone)
    {
        var lead = Lead(undone.Task, turn.English);
        if (edition is null || undone.References.References.Count == 0)
        {
            return Instead(turn, edition, lead);
        }

        var draft = ReferenceComposer.Compose(turn, edition, undone.References);
        return draft.Outcome == AnswerOutcome.Answered ? draft with { Text = $"{lead}{(turn.English ? ":" : " :")}\n\n{draft.Text}" } : draft;
    }

    private static Draft Instead(Turn turn, Edition? edition, string lead)
    {
        var count = edition is null ? 0 : ReferenceResolver.Count(ReferencePart.Operative, edition);
        if (count < 2)
        {
            return Draft.Plain(AnswerOutcome.NotFound, turn.English ? $"{lead}. Name a paragraph, or ask a question." : $"{lead}. Nommez un paragraphe, ou posez une question.");
        }

        var (list, about) = turn.English ? ($"paragraphs 1 to {count}", "What is the resolution about?") : ($"paragraphes 1 à {count}", "De quoi parle la résolution ?");
        return Draft.Plain(AnswerOutcome.NotFound, turn.English ? $"{lead}. Ask for **{list}**, or name one." : $"{lead}. Demandez les **{list}**, ou nommez-en un.", [PassageWriter.UpperFirst(list), about]);
    }

    private static string Lead(TaskKind task, bool english) => (task, english) switch
    {
        (TaskKind.Translate, true) => "I quote the text as it stands, I do not translate it",
        (TaskKind.Translate, _) => "Je cite le texte tel quel, je ne le traduis pas",
        (TaskKind.Summarize, true) => "I quote the text, I do not summarize it",
        (TaskKind.Summarize, _) => "Je cite le texte, je ne le résume pas",
        (TaskKind.Compare, true) => "I quote the paragraphs, I do not compare them",
        (TaskKind.Compare, _) => "Je cite les paragraphes, je ne les compare pas",
        (_, true) => "I quote the text, I write nothing else",
        _ => "Je cite le texte, je ne rédige rien d'autre",
    };
}
