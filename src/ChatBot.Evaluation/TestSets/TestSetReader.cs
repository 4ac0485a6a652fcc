using System.Globalization;
using System.IO.Enumeration;
using System.Text;

namespace ChatBot.Evaluation.TestSets;

/// <summary>Reads the test sets of a file or folder.</summary>
public static class TestSetReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one file, or every <c>.yaml</c> and <c>.yml</c> below a folder, in the order of their names.</summary>
    /// <exception cref="TestSetException">There is nothing to play, or something is wrong; every place is named.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between files.</exception>
    public static IReadOnlyList<TestSet> Read(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var sets = new List<TestSet>();
        var problems = new List<TestSetProblem>();
        foreach (var file in FilesOf(path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                sets.Add(TestSetParser.Parse(file, ReadText(file)));
            }
            catch (TestSetException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        problems.AddRange(Duplicates(sets));
        return problems.Count == 0 ? sets : throw new TestSetException(problems);
    }

    private static string[] FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new TestSetException([new TestSetProblem(path, 0, "There is no such file or folder; name a test set (.yaml) or a folder of them.")]);
        }

        string[] files = [.. Below(path).Where(f => Path.GetExtension(f).ToLowerInvariant() is ".yaml" or ".yml").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new TestSetException([new TestSetProblem(path, 0, "The folder holds no test set; add a .yaml file.")]);
    }

    /// <summary>The files of a folder and of those in it; links to folders are not followed, as one may lead back.</summary>
    private static FileSystemEnumerable<string> Below(string folder) =>
        new(folder, (ref entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static string ReadText(string file)
    {
        try
        {
            var size = new FileInfo(file).Length;
            return size <= YamlTree.LargestFile
                ? File.ReadAllText(file, StrictUtf8)
                : throw Whole(file, string.Create(CultureInfo.InvariantCulture, $"The file is {size / (1024 * 1024)} MB; split it into files of at most {YamlTree.LargestFile / (1024 * 1024)} MB."));
        }
        catch (DecoderFallbackException)
        {
            throw Whole(file, "The file is not UTF-8; save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Whole(file, $"The file cannot be read: {e.Message}");
        }
    }

    private static TestSetException Whole(string file, string message) => new([new TestSetProblem(file, 0, message)]);

    private static IEnumerable<TestSetProblem> Duplicates(IEnumerable<TestSet> sets)
    {
        var first = new Dictionary<string, (string File, int Line)>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            if (!names.TryAdd(set.Name, set.File))
            {
                yield return new TestSetProblem(set.File, 1, $"The name '{set.Name}' is taken by {names[set.Name]}; give each set a name of its own.");
            }

            foreach (var testCase in set.Cases.Where(c => !first.TryAdd(c.Id, (set.File, c.Line))))
            {
                var (file, line) = first[testCase.Id];
                yield return new TestSetProblem(set.File, testCase.Line, $"The case id '{testCase.Id}' is taken by {file}({line}); ids are unique over all sets of a run.");
            }
        }
    }
}
