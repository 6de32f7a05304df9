using System.Globalization;
using Semblance.Cli;
using Semblance.Errors;

namespace Semblance.ArchitectureTests.Pages;

/// <summary>docs/errors.md names every error code with the exit code that it becomes.</summary>
public sealed class ErrorsPageTests
{
    private static readonly IReadOnlyList<string[]> Rows = Page.Rows(Page.Read("docs/errors.md"));

    [Fact]
    public void Every_code_has_a_row_with_meaning_way_out_and_exit_code() => Assert.All(Enum.GetValues<ErrorCode>(), code =>
    {
        var row = Assert.Single(Rows, row => string.Equals(row[0], code.ToString(), StringComparison.Ordinal));
        Assert.Equal(4, row.Length);
        Assert.All(row, cell => Assert.NotEmpty(cell));
        Assert.Equal(((int)CommandHost.CodeFor(code)).ToString(CultureInfo.InvariantCulture), row[3]);
    });

    [Fact]
    public void No_row_is_of_a_code_that_does_not_exist() => Assert.All(Rows, row => Assert.True(Enum.TryParse<ErrorCode>(row[0], out _), row[0]));
}
