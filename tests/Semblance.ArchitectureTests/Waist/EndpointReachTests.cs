using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Waist;

public sealed class EndpointReachTests
{
    [Fact]
    public void Endpoints_enter_through_the_use_cases() => Verdict.Demand(EndpointReach.Rule, EndpointReach.Judge(Shipped.Dependencies));

    [Fact]
    public void A_reach_below_the_waist_is_found()
    {
        var dependencies = Sample.Dependencies("""
            namespace Semblance.Server.Endpoints { class Searches { void Run(Semblance.Index.Exact.Made index) { } } }
            namespace Semblance.Index.Exact { public class Made { } }
            namespace Semblance.Server.Dialects.Rekognition { class Faces { async System.Threading.Tasks.Task Run() { await System.Threading.Tasks.Task.Yield(); Semblance.FaceEngine.Open(); } } }
            namespace Semblance.Server.Endpoints { class Allowed { void Run(Semblance.Errors.ErrorCode code) { } } }
            namespace Semblance.Recognition.Identify { class Handler { void Run() => Semblance.FaceEngine.Open(); } }
            """);
        Found.Only(EndpointReach.Judge(dependencies), "Semblance.Server.Endpoints.Searches", "Semblance.Server.Dialects.Rekognition.Faces");
    }
}
