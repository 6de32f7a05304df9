using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Fences;

public sealed class DatabaseFenceTests
{
    [Fact]
    public void Drivers_and_sql_stay_in_the_adapters() => Verdict.Demand(
        DatabaseFence.Rule,
        [.. DatabaseFence.Judge(Shipped.Dependencies), .. DatabaseFence.JudgeSources(Shipped.Sources), .. DatabaseFence.JudgeFiles(Repository.Files("src"))]);

    [Fact]
    public void A_driver_elsewhere_is_found()
    {
        var dependencies = Sample.Dependencies("""
            namespace Semblance.Server.Endpoints { class Reports { void Run(System.Data.Common.DbConnection connection) { } } }
            namespace Semblance.Vault.Subjects { class Store { object Make() => new System.Data.DataTable(); } }
            namespace Semblance.Vault.Sqlite { class Store { object Make() => new System.Data.DataTable(); } }
            """);
        Found.Only(DatabaseFence.Judge(dependencies), "Semblance.Server.Endpoints.Reports", "Semblance.Vault.Subjects.Store");
    }

    [Theory]
    [InlineData("\"SELECT * FROM subject\"")]
    [InlineData("$\"insert into {table} values (1)\"")]
    [InlineData("\"\"\"\n    delete from subject\n    \"\"\"")]
    [InlineData("@\"CREATE TABLE subject (id)\"")]
    public void Sql_in_a_text_is_found(string text)
    {
        var code = $"namespace N; class A {{ string Sql(string table) => {text}; }}";
        Found.Only(DatabaseFence.JudgeSources([Sample.Source("src/Semblance.Recognition/A.cs", code)]), "src/Semblance.Recognition/A.cs");
        Found.Only(DatabaseFence.JudgeSources([Sample.Source("src/Semblance.Vault/Sqlite/A.cs", code)]));
    }

    [Theory]
    [InlineData("Select the pictures from a folder")]
    [InlineData("Create the table of thresholds")]
    [InlineData("Update the catalogue and set a licence")]
    public void A_sentence_is_no_sql(string text) =>
        Found.Only(DatabaseFence.JudgeSources([Sample.Source("src/Semblance.Cli/A.cs", $"class A {{ string Words => \"{text}\"; }}")]));

    [Fact]
    public void An_sql_file_elsewhere_is_found() =>
        Found.Only(DatabaseFence.JudgeFiles(["src/Semblance.Server/schema.sql", "src/Semblance.Vault/PostgreSql/001.sql"]), "src/Semblance.Server/schema.sql");
}
