using System.Globalization;
using System.Xml;
using ChatBot.Evaluation.Gates;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Running;

namespace ChatBot.Evaluation.Reporting;

/// <summary>
/// Writes a run as JUnit XML, which build servers read: a suite per set, a test per case, and one per threshold. A case that does not pass is
/// <c>skipped</c>, not failed, because the thresholds decide; a case without a reply is an error.
/// </summary>
public static class JUnitReport
{
    /// <summary>The run as XML.</summary>
    public static string Write(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Write([report], xml =>
        {
            foreach (var set in report.Sets)
            {
                WriteSuite(xml, set.Name, string.Empty, [set], report);
            }
        });
    }

    /// <summary>A comparison as XML: a suite per model.</summary>
    public static string Write(ModelComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Write(comparison.Models, xml =>
        {
            foreach (var run in comparison.Models)
            {
                WriteSuite(xml, ModelComparison.NameOf(run), ModelComparison.NameOf(run) + ".", run.Sets, run);
            }
        });
    }

    private static string Write(IReadOnlyList<RunReport> runs, Action<XmlWriter> suites)
    {
        using var text = new XmlText();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "chatbot eval");
            xml.WriteAttributeString("time", Seconds(runs.Sum(r => r.Stamp.Seconds)));
            suites(xml);
            foreach (var run in runs.Where(r => r.State != RunState.Complete))
            {
                WriteUnfinished(xml, run, runs.Count > 1 ? ModelComparison.NameOf(run) + "." : string.Empty);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteSuite(XmlWriter xml, string name, string prefix, IReadOnlyList<SetReport> sets, RunReport report)
    {
        var names = sets.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var cases = report.Cases.Where(c => names.Contains(c.Set)).ToArray();
        var gates = sets.SelectMany(s => s.Gates).ToArray();
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlText.Clean(name));
        xml.WriteAttributeString("timestamp", report.Stamp.Date.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        Count(xml, "tests", cases.Length + gates.Length);
        Count(xml, "failures", gates.Count(g => g.Verdict == GateVerdict.Broken));
        Count(xml, "errors", cases.Count(HasError));
        Count(xml, "skipped", cases.Count(c => !c.Passed && !HasError(c)) + gates.Count(g => g.Verdict == GateVerdict.NotMeasured));
        foreach (var testCase in cases)
        {
            WriteCase(xml, prefix, testCase);
        }

        foreach (var gate in gates)
        {
            WriteGate(xml, prefix, gate);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string prefix, CaseReport testCase)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlText.Clean($"{prefix}{testCase.Set}.{testCase.Kind}"));
        xml.WriteAttributeString("name", XmlText.Clean(testCase.Id));
        xml.WriteAttributeString("time", Seconds(testCase.Turns.Sum(t => t.EndMs ?? 0) / 1000));
        if (!testCase.Passed)
        {
            xml.WriteStartElement(HasError(testCase) ? "error" : "skipped");
            xml.WriteAttributeString("message", XmlText.Clean(string.Join("; ", testCase.Turns.SelectMany(t => t.Scores.Failures))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteGate(XmlWriter xml, string prefix, GateResult gate)
    {
        var metric = MetricCatalog.Get(gate.Metric);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlText.Clean($"{prefix}{gate.Set}.threshold"));
        xml.WriteAttributeString("name", $"{gate.Metric} {Figures.Bound(metric, gate.Bound)}");
        if (gate.Verdict != GateVerdict.Kept)
        {
            xml.WriteStartElement(gate.Verdict == GateVerdict.Broken ? "failure" : "skipped");
            xml.WriteAttributeString("message", gate.Value is { } value ? $"{gate.Metric} is {Figures.Of(metric, value)}" : $"{gate.Metric} was not measured");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteUnfinished(XmlWriter xml, RunReport report, string prefix)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlText.Clean(prefix + "run"));
        Count(xml, "tests", 1);
        Count(xml, "errors", 1);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlText.Clean(prefix + "run"));
        xml.WriteAttributeString("name", "played to the end");
        xml.WriteStartElement("error");
        xml.WriteAttributeString("message", XmlText.Clean(string.Create(CultureInfo.InvariantCulture, $"{report.Cases.Count} of {report.Planned} cases played. {report.Reason}")));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool HasError(CaseReport testCase) => testCase.Turns.Any(t => t.Error is not null);

    private static void Count(XmlWriter xml, string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
