using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Conversations;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;
using ChatBot.Answering.Understanding;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Rewriting;

/// <summary>
/// Has the model make a standalone question of a turn that leans on earlier ones. The model may only put together what the conversation holds: a question
/// with another figure, name or subject is not asked, and the turn is read by rules alone, as it is without a model.
/// </summary>
internal sealed partial class QuestionRewriter(ModelCalls calls, TurnReader reader, WordSupport words)
{
    /// <summary>A turn of so few words may mean anything: « les sanctions ? ».</summary>
    private const int WordsOfAFragment = 3;

    private const int MostCharacters = 400;

    /// <summary>The turn, with a standalone question where it needed one.</summary>
    public async ValueTask<ReadTurn> RewriteAsync(ReadTurn read, ConversationState state, Composition composition, CancellationToken cancellationToken)
    {
        if (!IsNeeded(read, state))
        {
            return read;
        }

        var written = await calls.AskAsync(
            "rewrite-question",
            new KernelArguments
            {
                ["history"] = PromptLines.Write(state.Exchanges.Select(e => new ExchangeLine(e.Question, e.Answer))),
                ["message"] = PromptLines.Write(new MessageLine(read.Said)),
            },
            composition,
            cancellationToken).ConfigureAwait(false);
        return written is not null && Unquoted(written) is var question && IsSound(question, read, state) ? reader.Rephrase(read, question) : read;
    }

    private static bool IsNeeded(ReadTurn read, ConversationState state)
        => state.Exchanges.Count > 0
            && read.Intent is Intent.Ask
            && (read.Leans is FollowUpKind.NewSubject or FollowUpKind.About || read.Said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter)) <= WordsOfAFragment);

    /// <summary>One question, or the message as it was. An answer is neither, though all its words may stand in the conversation.</summary>
    private static bool Asks(string written, string said) => (written.EndsWith('?') && !Sentences().IsMatch(written)) || string.Equals(written.TrimEnd('.', '!'), said.TrimEnd('.', '!'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Some models put what they are to repeat between quotation marks.</summary>
    private static string Unquoted(string written)
        => written.Length > 1 && (written[0], written[^1]) is ('"', '"') or ('«', '»') or ('“', '”') ? written[1..^1].Trim() : written;

    private bool IsSound(string written, ReadTurn read, ConversationState state)
    {
        if (written.Length is 0 or > MostCharacters || written.Contains('\n', StringComparison.Ordinal) || !Asks(written, read.Said))
        {
            return false;
        }

        var language = read.Turn.QuestionLanguage ?? read.Turn.Language;
        GroundingSource[] sources = [.. state.Exchanges.Select(e => new GroundingSource($"{e.Question}\n{e.Answer}", language))];
        var (claim, said) = (Claim.Of(written), new GroundingSource(read.Said, language));
        return !Markup.IsForeign(claim, sources)
            && Figures.Of(claim.Plain).Missing([.. sources.Append(said).Select(s => s.Figures)]) is null
            && words.Fault(claim, language, sources, said) is null;
    }

    /// <summary>The end of a sentence before another; the point of « Mme. » or "Prof." is none.</summary>
    [GeneratedRegex(@"(?:\p{Ll}{4}|[\d)»”""])[\u00a0 ]?[.!?…]\s+\p{Lu}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sentences();
}
