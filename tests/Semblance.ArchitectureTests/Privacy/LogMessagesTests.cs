using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Privacy;

public sealed class LogMessagesTests
{
    [Fact]
    public void No_log_line_takes_biometric_data() =>
        Verdict.Demand(LogMessages.Rule, [.. LogMessages.Judge(Shipped.Assemblies), .. LogMessages.JudgeSources(Shipped.Sources)]);

    [Fact]
    public void A_log_method_that_takes_a_face_or_a_vector_is_found()
    {
        var assembly = SampleAssembly.Compile("""
            using System; using System.Collections.Generic; using Semblance.Embedding; using Semblance.Imaging;
            namespace Semblance.Server.Telemetry
            {
                class LoggerMessageAttribute : Attribute { }
                class Log
                {
                    [LoggerMessage] void Template(string subject, FaceTemplate template) { }
                    [LoggerMessage] void Pictures(IReadOnlyList<Picture> pictures) { }
                    [LoggerMessage] void Vector(float[] values) { }
                    [LoggerMessage] void Memory(ReadOnlyMemory<byte> bytes) { }
                    [LoggerMessage] void Harmless(string subject, int faces, float? score, TimeSpan time) { }
                    void Unlogged(FaceTemplate template) { }
                }
            }
            """);
        const string Log = "Semblance.Server.Telemetry.Log.";
        Found.Only(LogMessages.Judge([assembly]), Log + "Template", Log + "Pictures", Log + "Vector", Log + "Memory");
    }

    [Fact]
    public void A_log_line_past_the_declared_methods_is_found()
    {
        var free = Sample.Source("src/A.cs", "class A { void Run() { _logger.LogInformation(\"{Vector}\", vector); } }");
        var declared = Sample.Source("src/B.cs", "class B { void Run() { Log.Enrolled(_logger, subject); Math.Log(2); } }");
        Found.Only(LogMessages.JudgeSources([free, declared]), "src/A.cs");
    }
}
