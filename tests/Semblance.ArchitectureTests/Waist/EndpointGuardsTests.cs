using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Waist;

public sealed class EndpointGuardsTests
{
    private const string Endpoints = "src/Semblance.Server/Endpoints/Subjects.cs";
    private const string Tests = "tests/Semblance.IntegrationTests/Semblance.Server/Endpoints/SubjectsTests.cs";

    [Fact]
    public void Every_endpoint_asks_who_calls_and_was_sent_an_invalid_request() =>
        Verdict.Demand(EndpointGuards.Rule, EndpointGuards.Judge(Shipped.Sources, Shipped.Tests));

    [Fact]
    public void An_endpoint_without_a_rule_is_found()
    {
        var source = Sample.Source(Endpoints, """
            class Subjects
            {
                void Map(Routes routes)
                {
                    routes.MapGet("/subjects", List).WithName("list").RequireAuthorization("read");
                    routes.MapPost("/subjects", Add).WithName("add");
                }
            }
            """);
        var test = Sample.Source(Tests, "class SubjectsTests { void An_invalid_name_is_refused() { } }");
        Found.Only(EndpointGuards.Judge([source], [test]), $"{Endpoints}: MapPost \"/subjects\"");
    }

    [Fact]
    public void An_endpoint_that_was_never_sent_an_invalid_request_is_found()
    {
        var source = Sample.Source(Endpoints, "class Subjects { void Map(Routes routes) { routes.MapGet(\"/subjects\", List).RequireAuthorization(); } }");
        Found.Only(EndpointGuards.Judge([source], []), Endpoints);
        Found.Only(EndpointGuards.Judge([source], [Sample.Source(Tests, "class SubjectsTests { void Lists() { } }")]), Endpoints);
    }
}
