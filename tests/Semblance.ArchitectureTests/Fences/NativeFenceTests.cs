using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Fences;

public sealed class NativeFenceTests
{
    [Fact]
    public void Native_libraries_are_known_to_one_room_each() => Verdict.Demand(NativeFence.Rule, NativeFence.Judge(Shipped.Dependencies));

    [Fact]
    public void The_rooms_that_wrap_them_are_seen_to_use_them()
    {
        // Were the reader blind to these packages, the fence would hold without guarding anything.
        string[] rooms = ["Semblance.Inference", "Semblance.Imaging.Codecs", "Semblance.Evaluation.Plots", "Semblance.Video.Outlets.Mqtt"];
        for (var i = 0; i < rooms.Length; i++)
            Assert.Contains(Shipped.Dependencies, use => Room.IsWithin(use.FromSpace, rooms[i]) && NativeFence.Fences[i].IsFenced(use.ToType));
    }

    [Fact]
    public void Uses_elsewhere_are_found_in_every_kind_of_place()
    {
        var dependencies = Sample.Dependencies("""
            using System; using System.Collections.Generic; using System.Threading.Tasks;
            namespace Semblance.Detection { class InField { private Microsoft.ML.OnnxRuntime.InferenceSession _session; } }
            namespace Semblance.Quality { class InLambda { Action Later() => () => Microsoft.ML.OnnxRuntime.OrtEnv.Instance(); } }
            namespace Semblance.Embedding { class InList { List<NetVips.Image[]> Make() => null; } }
            namespace Semblance.Imaging { class InAsync { async Task Run() { await Task.Yield(); NetVips.Image.Black(1, 1); } } }
            namespace Semblance.Cli.Commands { class ServeCommand { class Inner { void Run() => System.Diagnostics.Process.Start("x"); } } }
            namespace Semblance.Video.Sources { class Camera { object Make() => new System.Diagnostics.ProcessStartInfo("x"); } }
            namespace Semblance.Video.Outlets { class OutletPump { private MQTTnet.IMqttClient _client; } }
            namespace Semblance.Video.Outlets.Mqtt { class Allowed { private MQTTnet.IMqttClient _client; } }
            namespace Semblance.Cli.Benching.Search { class SearchBench { void Run() => System.Diagnostics.Process.Start("x"); } }
            namespace Semblance.Cli.Benching.Search.Peers { class Allowed { void Run() => System.Diagnostics.Process.Start("x"); } }
            namespace Semblance.Cli.Commands { class DoctorCommand { void Run() => System.Diagnostics.Process.Start("x"); } }
            namespace Semblance.Video.Ffmpeg { class Child { void Run() => System.Diagnostics.Process.Start("x"); } }
            namespace Semblance.Inference.Graph { class Allowed { private Microsoft.ML.OnnxRuntime.InferenceSession _session; } }
            namespace Semblance.Imaging.Codecs { class Allowed { private NetVips.Image _image; } }
            """);
        Found.Only(
            NativeFence.Judge(dependencies),
            "Semblance.Detection.InField",
            "Semblance.Quality.InLambda",
            "Semblance.Embedding.InList",
            "Semblance.Imaging.InAsync",
            "Semblance.Cli.Commands.ServeCommand",
            "Semblance.Cli.Benching.Search.SearchBench",
            "Semblance.Video.Sources.Camera",
            "Semblance.Video.Outlets.OutletPump");
    }
}
