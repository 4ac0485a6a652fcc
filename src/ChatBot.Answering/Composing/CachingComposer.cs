using System.Runtime.CompilerServices;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;

namespace ChatBot.Answering.Composing;

/// <summary>Says again what a model said to the same question over the same passages. What failed, or of which nothing could be said, is asked again.</summary>
internal sealed class CachingComposer(IComposer inner, ModelCache cache) : IComposer
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<GroundedStatement> ComposeAsync(Turn turn, IReadOnlyList<ShownPassage> shown, Composition composition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var key = cache.Key("answer", [turn.Question, turn.QuestionLanguage, turn.Language, turn.Before, $"{turn.Named} {turn.Cited.Count > 0}", .. shown.Select(s => $"{s.Edition.Slug} {s.Passage.Id}"), PromptLines.Write(EvidenceSelector.Lines(shown, turn.Language))]);
        if (await cache.FindAsync<KeptAnswer>(key, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            foreach (var statement in kept.Statements)
            {
                yield return new GroundedStatement(statement.Text, statement.Cited, statement.Quotes);
            }

            yield break;
        }

        var (said, faults) = (new List<KeptStatement>(), composition.Faults.Count);
        await foreach (var statement in inner.ComposeAsync(turn, shown, composition, cancellationToken).ConfigureAwait(false))
        {
            said.Add(new KeptStatement(statement.Text, [.. statement.Cited], statement.Quotes.ToDictionary(q => q.Key, q => q.Value)));
            yield return statement;
        }

        if (composition.Trouble is null && (said.Count > 0 || composition.Faults.Count == faults))
        {
            await cache.KeepAsync(key, new KeptAnswer([.. said]), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>An answer as it is kept; without statements: the passages do not answer.</summary>
    internal sealed record KeptAnswer(IReadOnlyList<KeptStatement> Statements);

    /// <summary>A statement as it is kept.</summary>
    internal sealed record KeptStatement(string Text, IReadOnlyList<int> Cited, Dictionary<int, string> Quotes);
}
