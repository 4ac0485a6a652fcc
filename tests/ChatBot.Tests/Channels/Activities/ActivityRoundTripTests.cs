using System.Text.Json;
using ChatBot.Channels.Activities;

namespace ChatBot.Tests.Channels.Activities;

public class ActivityRoundTripTests
{
    private static readonly Dictionary<string, string> Activities = RealMessages.All.Concat(RealEvents.All).ToDictionary(a => a.Name, a => a.Json);

    public static TheoryData<string> Names => [.. Activities.Keys];

    [Theory, MemberData(nameof(Names))]
    public void An_activity_comes_out_as_it_went_in(string name)
    {
        var before = JsonDocument.Parse(Activities[name]).RootElement;
        var after = JsonDocument.Parse(Written(Read(Activities[name]))).RootElement;

        Assert.Empty(JsonDifference.Lost(before, after));
        Assert.Empty(JsonDifference.Lost(after, before));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_second_trip_changes_nothing_more(string name)
    {
        var once = Written(Read(Activities[name]));

        Assert.Equal(once, Written(Read(once)));
    }

    [Fact]
    public void Null_is_lost_where_it_means_absent_and_kept_where_we_do_not_know()
    {
        const string Nulls = """{"type":"message","text":null,"from":{"id":"1","name":null},"unknown":null,"channelData":{"x":null}}""";

        Assert.Equal("""{"type":"message","from":{"id":"1"},"channelData":{"x":null},"unknown":null}""", Written(Read(Nulls)));
    }

    [Fact]
    public void The_loss_of_a_field_would_be_seen()
    {
        var before = JsonDocument.Parse("""{"a":{"b":[{"c":1,"d":null}]},"e":1.0}""").RootElement;
        var after = JsonDocument.Parse("""{"a":{"b":[{"c":2}]},"e":1}""").RootElement;

        Assert.Equal(["a.b[].c", "a.b[].d", "e"], JsonDifference.Lost(before, after));
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ActivityJson.Wire.Activity)!;

    private static string Written(Activity activity) => JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity);
}
