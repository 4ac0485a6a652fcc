using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Questions;

/// <summary>How a question is put.</summary>
/// <param name="Form">What it asks for.</param>
/// <param name="Plural">Whether it asks for several things.</param>
/// <param name="Focus">The words that name the kind of thing asked for (« bases de données »), as a stretch of the question; null without.</param>
/// <param name="Frame">The stretch of the question that only frames it (« que dit la résolution »); its words need not stand in the text.</param>
/// <param name="Named">Whether the thing's own name is asked for.</param>
internal sealed record QuestionProfile(AnswerForm Form, bool Plural = false, TextSpan? Focus = null, TextSpan Frame = default, bool Named = false)
{
    /// <summary>Whether it asks what somebody has to do.</summary>
    public bool Duty { get; init; }
}
