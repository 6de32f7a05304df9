using Semblance.Vault.Relational;

namespace Semblance.UnitTests.Vault.Relational;

public sealed class MigrationTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public void Steps_are_numbered_from_one_without_gaps(string dialect)
    {
        var steps = Migration.Of(dialect);
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.Number));
        Assert.All(steps, step => Assert.NotEmpty(step.Name));
    }

    [Fact]
    public void Both_databases_have_one_history() =>
        Assert.Equal(Migration.Of("sqlite").Select(step => step.Name), Migration.Of("postgresql").Select(step => step.Name), StringComparer.Ordinal);
}
