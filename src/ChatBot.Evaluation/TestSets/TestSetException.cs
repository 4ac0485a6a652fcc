namespace ChatBot.Evaluation.TestSets;

/// <summary>A place in a test set that is wrong.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 when it is the file as a whole.</param>
/// <param name="Message">What is wrong and what to write instead, in one sentence.</param>
public sealed record TestSetProblem(string File, int Line, string Message)
{
    /// <summary>As compilers print it: <c>file(line): message</c>, so that editors jump to it.</summary>
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}

/// <summary>Test sets that cannot be played as written; the message names every place.</summary>
public sealed class TestSetException : Exception
{
    private const int MostShown = 50;

    /// <summary>With everything that is wrong.</summary>
    public TestSetException(IReadOnlyList<TestSetProblem> problems)
        : base(Describe(problems))
    {
        Problems = problems;
    }

    /// <summary>For serializers and subclasses.</summary>
    public TestSetException()
    {
    }

    /// <summary>With a message for the person who wrote the test set.</summary>
    public TestSetException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the person who wrote the test set.</summary>
    public TestSetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Everything that is wrong, in the order of the files.</summary>
    public IReadOnlyList<TestSetProblem> Problems { get; } = [];

    private static string Describe(IReadOnlyList<TestSetProblem> problems)
    {
        var lines = problems.Take(MostShown).Select(p => p.ToString());
        return string.Join('\n', problems.Count > MostShown ? lines.Append($"… and {problems.Count - MostShown} more.") : lines);
    }
}
