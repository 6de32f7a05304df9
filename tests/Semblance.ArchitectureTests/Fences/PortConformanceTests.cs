using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Fences;

public sealed class PortConformanceTests
{
    [Fact]
    public void Every_port_has_one_suite_for_all_adapters() => Verdict.Demand(PortConformance.Rule, PortConformance.Judge(Shipped.Sources, Shipped.Tests));

    [Fact]
    public void An_adapter_outside_the_suite_is_found()
    {
        var port = Sample.Source("src/Semblance.Vault/Ports/ISubjectStore.cs", "interface ISubjectStore;");
        var test = Sample.Source("tests/A.cs", "abstract class SubjectStoreConformance; sealed class SqliteSubjectStoreTests : SubjectStoreConformance; sealed class PostgreSqlSubjectStoreTests;");
        Found.Only(PortConformance.Judge([port], [test]), "ISubjectStore on PostgreSql");
    }
}
