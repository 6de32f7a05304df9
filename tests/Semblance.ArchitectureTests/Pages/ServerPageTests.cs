using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Semblance.Errors;
using Semblance.Recognition.Attempts;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Options;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>docs/server.md says who may do what, which options there are, and which status a refusal has, as the code does.</summary>
public sealed class ServerPageTests
{
    private static readonly string Text = Page.Read("docs/server.md");

    [Fact]
    public void The_table_of_roles_is_that_of_the_code()
    {
        var rows = Under("## Roles").ToDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);
        Assert.Equal(RoleTable.Roles.Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(RoleTable.Roles, permission => Assert.Equal(string.Join(", ", permission.Value.Order().Select(static role => role.ToString().ToLowerInvariant())), rows[permission.Key]));
    }

    [Fact]
    public void Every_option_has_a_row_with_its_range()
    {
        var rows = Under("## Options").ToDictionary(static row => row[0], StringComparer.Ordinal);
        var options = typeof(ServerOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.Equal(options.Select(static one => one.Name).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(options, option =>
        {
            if (option.GetCustomAttribute<RangeAttribute>() is { } range)
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{range.Minimum:N0} to {range.Maximum:N0}"), rows[option.Name][3], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_code_has_a_row_with_its_status()
    {
        var rows = Under("## Refusals").ToDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);
        Assert.All(Enum.GetValues<ErrorCode>(), code => Assert.Equal(ErrorStatus.Of(code).ToString(CultureInfo.InvariantCulture), rows[JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString())]));
    }

    [Fact]
    public void The_limits_of_claims_are_those_of_the_code()
    {
        var rules = AttemptRules.Usual;
        var rows = Under("## Attempts").ToDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal);
        Assert.Equal(
            [rules.MissesBeforePause, (int)rules.FirstPause.TotalSeconds, (int)rules.LongestPause.TotalSeconds, rules.MissesBeforeOff, rules.ProbesBeforeAlarm, rules.MostProbes],
            new[] { nameof(rules.MissesBeforePause), nameof(rules.FirstPause), nameof(rules.LongestPause), nameof(rules.MissesBeforeOff), nameof(rules.ProbesBeforeAlarm), nameof(rules.MostProbes) }.Select(name => int.Parse(rows[name].Split(' ')[0], CultureInfo.InvariantCulture)));
    }

    /// <summary>The rows of a chapter's tables.</summary>
    private static IReadOnlyList<string[]> Under(string heading)
    {
        var start = Text.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = Text.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return Page.Rows(end < 0 ? Text[start..] : Text[start..end]);
    }
}
