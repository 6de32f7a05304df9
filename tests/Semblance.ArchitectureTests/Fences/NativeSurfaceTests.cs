using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Fences;

public sealed class NativeSurfaceTests
{
    [Fact]
    public void No_public_signature_names_a_native_librarys_type() => Verdict.Demand(NativeSurface.Rule, NativeSurface.Judge(Shipped.Assemblies));

    [Fact]
    public void Such_types_are_found_wherever_a_caller_sees_them()
    {
        var assembly = SampleAssembly.Compile("""
            using System; using System.Collections.Generic; using System.Runtime.InteropServices;
            namespace Semblance.Imaging
            {
                public class Property { public NetVips.Image Image { get; set; } }
                public class Generic { public void Run(IReadOnlyList<Lazy<NetVips.Image[]>> images) { } }
                public class Protected { protected Microsoft.ML.OnnxRuntime.OrtValue Value() => null; }
                public class Constraint { public void Run<T>() where T : NetVips.Image { } }
                public abstract class Parent : IComparable<NetVips.Image> { int IComparable<NetVips.Image>.CompareTo(NetVips.Image other) => 0; }
                public class Native { [DllImport("libc")] private static extern int getpid(); }
                public class Hidden { private NetVips.Image _image; internal NetVips.Image Image => _image; }
                class Inner { public NetVips.Image Image { get; set; } }
            }
            """);
        Found.Only(
            NativeSurface.Judge([assembly]),
            "Semblance.Imaging.Property",
            "Semblance.Imaging.Generic",
            "Semblance.Imaging.Protected",
            "Semblance.Imaging.Constraint",
            "Semblance.Imaging.Parent",
            "Semblance.Imaging.Native");
    }
}
