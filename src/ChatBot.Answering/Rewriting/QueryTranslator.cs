using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;
using ChatBot.Retrieval.Ingestion;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Rewriting;

/// <summary>Has the model translate a question whose language no document in its scope is written in. What comes back is searched for, and never said.</summary>
internal sealed partial class QueryTranslator(ModelCalls calls, IDocumentLibrary library)
{
    private const int MostCharacters = 600;

    /// <summary>The question in the language of the documents, and that language; null when there is no need, or no translation to be had.</summary>
    public async ValueTask<(string Question, string Language)?> TranslateAsync(Turn turn, Composition composition, CancellationToken cancellationToken)
    {
        if (turn.QuestionLanguage is not { } spoken || Target(turn, spoken) is not { } target)
        {
            return null;
        }

        var translated = await calls.AskAsync(
            "translate-query",
            new KernelArguments
            {
                ["target_language"] = target switch { "fr" => "French", "en" => "English", _ => target },
                ["question"] = PromptLines.Write(new QuestionLine(turn.Question, spoken, target)),
            },
            composition,
            cancellationToken).ConfigureAwait(false);
        return translated is { Length: > 0 and <= MostCharacters } && !translated.Contains('\n', StringComparison.Ordinal) && KeepsFigures(translated, turn.Question, spoken)
            ? (translated, target)
            : null;
    }

    /// <summary>Whether a translation has no figure that the question does not have. Days and numbers in words can only be read in the languages that resolutions are read in.</summary>
    private static bool KeepsFigures(string translated, string question, string spoken) => spoken is "fr" or "en"
        ? Figures.Of(translated).Missing([Figures.Of(question)]) is null
        : !Digits().Matches(translated).Select(m => m.Value).Except(Digits().Matches(question).Select(m => m.Value), StringComparer.Ordinal).Any();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    /// <summary>
    /// The language to translate into: that of the document asked about; of several, that of the reply if any has it, else that of most of them. Null when a document speaks the question's own.
    /// </summary>
    private string? Target(Turn turn, string spoken)
    {
        if (turn.Document is { } document)
        {
            return library.Find(document, spoken) is { } edition && edition.Language != spoken ? edition.Language : null;
        }

        var languages = library.Editions
            .GroupBy(e => e.Language, StringComparer.Ordinal)
            .OrderByDescending(g => g.Key == turn.Language).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .ToList();
        return languages.Contains(spoken) ? null : languages.FirstOrDefault();
    }
}
