using System.Text.RegularExpressions;
using Semblance.Errors;
using Semblance.Vault.Relational;
using Semblance.Vault.Relational.Sessions;
using Semblance.Vault.Rows;
using Semblance.Vault.Sqlite;

namespace Semblance.UnitTests.Vault.Relational.Sessions;

/// <summary>The statements and words that both databases share.</summary>
public sealed class StatementFileTests
{
    [Fact]
    public void Statements_are_told_apart_by_the_lines_before_them()
    {
        var file = StatementFile.Parse("-- one\nSELECT 1;\n\n-- two\nSELECT 2\nFROM nothing;\n");
        Assert.Equal(["one", "two"], file.Names.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("SELECT 2\nFROM nothing;", file["two"]);
    }

    [Fact]
    public void Every_file_has_statements_and_each_is_one() => Assert.All(EmbeddedText.Names("statements"), name =>
    {
        var file = StatementFile.Read(Path.GetFileNameWithoutExtension(name));
        Assert.NotEmpty(file.Names);
        Assert.All(file.Names, statement => Assert.Equal(file[statement].Length - 1, file[statement].IndexOf(';', StringComparison.Ordinal)));
    });

    /// <summary>A word that the schema does not allow would be found by the first user who needs it.</summary>
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public void Every_word_of_an_enumeration_is_allowed_by_the_schema(string dialect)
    {
        var schema = string.Concat(Migration.Of(dialect).Select(step => step.Text));
        string[] words = [.. Codes.Mode.Words, .. Codes.Subject.Words, .. Codes.Consent.Words, .. Codes.Reference.Words, .. Codes.Constraint.Words, .. Codes.Channel.Words, .. Codes.Kind.Words, .. Codes.Fault.Words];
        Assert.All(words, word => Assert.Contains($"'{word}'", schema, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<RowFault>(), fault => Assert.Equal(fault, Codes.Fault.Find(Codes.Fault.Of(fault))));
    }

    [Fact]
    public void Both_databases_have_the_same_tables_and_columns()
    {
        Assert.Equal(Columns("sqlite"), Columns("postgresql"), StringComparer.Ordinal);

        static IEnumerable<string> Columns(string dialect) =>
            from step in Migration.Of(dialect)
            from Match line in Regex.Matches(step.Text, @"^(CREATE TABLE \w+|    [a-z_]+) ", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            select line.Groups[1].Value.Trim();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void A_page_has_a_size(int most) => Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => Limits.Rows(most)).Code);

    [Fact]
    public void A_part_of_the_program_that_is_missing_is_named() => Assert.Throws<FileNotFoundException>(() => EmbeddedText.Read("statements/none.sql"));

    [Fact]
    public void What_a_values_own_rules_refuse_is_damage_where_it_is_read() =>
        Assert.Throws<InvalidDataException>(() => RowReader.Demand<object>(() => throw new FormatException()));

    [Fact]
    public void Nothing_is_written_as_the_databases_own_nothing()
    {
        Dialect dialect = SqliteDialect.Instance;
        Assert.Equal(DBNull.Value, dialect.Write(null));
        Assert.Equal("2026-03-01", dialect.Write(new DateOnly(2026, 3, 1)));
        Assert.Equal(new byte[] { 2, 3 }, dialect.Write(new ReadOnlyMemory<byte>([1, 2, 3])[1..]));
    }
}
