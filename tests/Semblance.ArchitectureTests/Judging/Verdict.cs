using System.Globalization;
using System.Text;

namespace Semblance.ArchitectureTests.Judging;

/// <summary>Holds offences against the list of exceptions.</summary>
internal static class Verdict
{
    /// <summary>Fails the test when there is an offence without an exception, or an exception without an offence.</summary>
    public static void Demand(Rule rule, IEnumerable<Offence> offences)
    {
        if (Complaint(rule, [.. offences], ExceptionList.Current) is { } complaint)
            Assert.Fail(complaint);
    }

    /// <summary>What there is to complain about, or nothing.</summary>
    public static string? Complaint(Rule rule, IReadOnlyCollection<Offence> offences, IReadOnlyCollection<KnownException> exceptions)
    {
        var own = exceptions.Where(exception => Same(exception.Rule, rule.Name)).ToArray();
        var open = offences.Where(offence => !Array.Exists(own, exception => Same(exception.Offender, offence.Offender))).ToArray();
        var idle = own.Where(exception => !offences.Any(offence => Same(exception.Offender, offence.Offender))).ToArray();
        if (open.Length == 0 && idle.Length == 0)
            return null;
        var text = new StringBuilder();
        AddOpen(text, rule, open);
        AddIdle(text, idle);
        return text.ToString();
    }

    private static void AddOpen(StringBuilder text, Rule rule, Offence[] open)
    {
        if (open.Length == 0)
            return;
        text.AppendLine(CultureInfo.InvariantCulture, $"The rule '{rule.Name}' is broken in {open.Length} place(s):");
        foreach (var offence in open.OrderBy(offence => offence.ToString(), StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {offence}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Why it is a rule: {rule.Reason}");
        text.AppendLine(CultureInfo.InvariantCulture, $"The way out: {rule.WayOut}");
        text.AppendLine(CultureInfo.InvariantCulture, $"If there is a good reason to break it here, add '{rule.Name} | offender | reason' to {ExceptionList.File}.");
    }

    private static void AddIdle(StringBuilder text, KnownException[] idle)
    {
        if (idle.Length == 0)
            return;
        text.AppendLine(CultureInfo.InvariantCulture, $"Good news: {idle.Length} exception(s) in {ExceptionList.File} are no longer needed. Delete these lines:");
        foreach (var exception in idle)
            text.AppendLine(CultureInfo.InvariantCulture, $"  line {exception.Line}: {exception.Rule} | {exception.Offender} | {exception.Reason}");
        var deletions = string.Join(';', idle.Select(exception => string.Create(CultureInfo.InvariantCulture, $"{exception.Line}d")));
        text.AppendLine(CultureInfo.InvariantCulture, $"All at once: sed -i '{deletions}' {ExceptionList.File}");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
