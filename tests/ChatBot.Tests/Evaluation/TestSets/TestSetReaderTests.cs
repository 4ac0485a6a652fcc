using ChatBot.Evaluation.TestSets;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Evaluation.TestSets;

public sealed class TestSetReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sets").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reads_every_set_of_a_folder_in_the_order_of_names()
    {
        Write("b.yaml", "b", "two");
        Write("a.yml", "a", "one");
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "not a set");

        Assert.Equal(["a", "b"], TestSetReader.Read(_folder).Select(s => s.Name));
    }

    [Fact]
    public void An_id_is_unique_over_all_sets()
    {
        var a = Write("a.yaml", "a", "one");
        var b = Write("b.yaml", "b", "one");

        var error = Assert.Throws<TestSetException>(() => TestSetReader.Read(_folder));

        Assert.Equal($"{b}(3): The case id 'one' is taken by {a}(3); ids are unique over all sets of a run.", error.Message);
    }

    [Fact]
    public void A_name_is_unique_over_all_sets()
    {
        var a = Write("a.yaml", "same", "one");
        var b = Write("b.yaml", "same", "two");

        Assert.Equal($"{b}(1): The name 'same' is taken by {a}; give each set a name of its own.", Assert.Throws<TestSetException>(() => TestSetReader.Read(_folder)).Message);
    }

    [Fact]
    public void All_broken_files_are_named_at_once()
    {
        var a = Write("a.yaml", "a", "");
        File.WriteAllBytes(Path.Combine(_folder, "b.yaml"), [0x6e, 0xe9, 0xe8]);

        var error = Assert.Throws<TestSetException>(() => TestSetReader.Read(_folder));

        Assert.Equal($"{a}(3): 'id' must be a text, not nothing.\n{Path.Combine(_folder, "b.yaml")}: The file is not UTF-8; save it as UTF-8.", error.Message);
    }

    [LinuxFact]
    public void A_folder_that_leads_back_to_itself_is_read_once_and_a_linked_file_is_read()
    {
        Write("a.yaml", "a", "one");
        Directory.CreateDirectory(Path.Combine(_folder, "below"));
        Write("below/b.yaml", "b", "two");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "below", "loop"), _folder);
        var elsewhere = Path.GetTempFileName();
        File.WriteAllText(elsewhere, "name: c\ncases:\n  - {id: three, language: fr, kind: fact, turns: [{say: Quoi ?}]}\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "c.yaml"), elsewhere);

        Assert.Equal(["a", "b", "c"], TestSetReader.Read(_folder).Select(s => s.Name));
        File.Delete(elsewhere);
    }

    [Fact]
    public void Nothing_to_play_is_an_error()
    {
        Assert.Equal($"{_folder}: The folder holds no test set; add a .yaml file.", Assert.Throws<TestSetException>(() => TestSetReader.Read(_folder)).Message);
        Assert.Equal("nowhere: There is no such file or folder; name a test set (.yaml) or a folder of them.", Assert.Throws<TestSetException>(() => TestSetReader.Read("nowhere")).Message);
    }

    [Fact]
    public void Ten_thousand_cases_are_read()
    {
        var cases = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"  - {{id: c{i}, language: fr, kind: fact, turns: [{{say: Quoi ?}}]}}\n"));
        File.WriteAllText(Path.Combine(_folder, "a.yaml"), "name: a\ncases:\n" + cases);

        Assert.Equal(10_000, TestSetReader.Read(_folder).Single().Cases.Count);
    }

    private string Write(string file, string name, string id)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, $"name: {name}\ncases:\n  - id: {id}\n    language: fr\n    kind: fact\n    turns: [{{say: Quoi ?}}]\n");
        return path;
    }
}
