using System.Globalization;
using System.Text;
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
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "chatbot eval");
            xml.WriteAttributeString("time", Seconds(report.Stamp.Seconds));
            foreach (var set in report.Sets)
            {
                WriteSuite(xml, set, [.. report.Cases.Where(c => c.Set == set.Name)], report.Stamp);
            }

            if (report.State != RunState.Complete)
            {
                WriteUnfinished(xml, report);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteSuite(XmlWriter xml, SetReport set, CaseReport[] cases, RunStamp stamp)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(set.Name));
        xml.WriteAttributeString("timestamp", stamp.Date.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        Count(xml, "tests", cases.Length + set.Gates.Count);
        Count(xml, "failures", set.Gates.Count(g => g.Verdict == GateVerdict.Broken));
        Count(xml, "errors", cases.Count(HasError));
        Count(xml, "skipped", cases.Count(c => !c.Passed && !HasError(c)) + set.Gates.Count(g => g.Verdict == GateVerdict.NotMeasured));
        foreach (var testCase in cases)
        {
            WriteCase(xml, set, testCase);
        }

        foreach (var gate in set.Gates)
        {
            WriteGate(xml, set, gate);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, SetReport set, CaseReport testCase)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean($"{set.Name}.{testCase.Kind}"));
        xml.WriteAttributeString("name", Clean(testCase.Id));
        xml.WriteAttributeString("time", Seconds(testCase.Turns.Sum(t => t.EndMs ?? 0) / 1000));
        if (!testCase.Passed)
        {
            xml.WriteStartElement(HasError(testCase) ? "error" : "skipped");
            xml.WriteAttributeString("message", Clean(string.Join("; ", testCase.Turns.SelectMany(t => t.Scores.Failures))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteGate(XmlWriter xml, SetReport set, GateResult gate)
    {
        var metric = MetricCatalog.Get(gate.Metric);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean($"{set.Name}.threshold"));
        xml.WriteAttributeString("name", $"{gate.Metric} {Figures.Bound(metric, gate.Bound)}");
        if (gate.Verdict != GateVerdict.Kept)
        {
            xml.WriteStartElement(gate.Verdict == GateVerdict.Broken ? "failure" : "skipped");
            xml.WriteAttributeString("message", gate.Value is { } value ? $"{gate.Metric} is {Figures.Of(metric, value)}" : $"{gate.Metric} was not measured");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteUnfinished(XmlWriter xml, RunReport report)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "run");
        Count(xml, "tests", 1);
        Count(xml, "errors", 1);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "run");
        xml.WriteAttributeString("name", "played to the end");
        xml.WriteStartElement("error");
        xml.WriteAttributeString("message", Clean(string.Create(CultureInfo.InvariantCulture, $"{report.Cases.Count} of {report.Planned} cases played. {report.Reason}")));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool HasError(CaseReport testCase) => testCase.Turns.Any(t => t.Error is not null);

    private static void Count(XmlWriter xml, string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML 1.0 has no way to write control characters, and questions may hold any.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            clean.Append(pair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            if (pair)
            {
                clean.Append(text[++i]);
            }
        }

        return clean.ToString();
    }

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
