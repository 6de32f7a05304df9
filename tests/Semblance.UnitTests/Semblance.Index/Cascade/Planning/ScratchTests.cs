using Semblance.Index;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Planning;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Codes;
using Semblance.Index.Exact;
using Semblance.Index.Kernels;

namespace Semblance.UnitTests.Index.Cascade.Planning;

public sealed unsafe class ScratchTests
{
    [Fact]
    public void Look()
    {
        var text = new System.Text.StringBuilder();
        foreach (var hasFine in new[] { true, false })
        foreach (var cosine in new[] { 0.3f, 0.4f, 0.5f })
        foreach (var share in new[] { 1e-2, 1e-3, 1e-4 })
        {
            var shape = new BlockShape(512, hasFine, 512);
            var (planes, plan, scratch) = (BlockPlanes.Of(shape), new ProbePlan(shape), new EncodingScratch(512));
            var marks = new byte[64];
            int lostPlanes = 0, lostSigns = 0, lost = 0, n = 0; double cosines = 0, least = 1, sheets = 0; var usesSigns = 0; 
            for (var trial = 0; trial < 400; trial++)
            {
                var random = new Random(trial + 5000);
                var (rotation, probe, rows) = (new RandomRotation(MadeSeed.Of(trial + 77), 512), MadeCodes.Row(random, 512), new RowBlock(512, 512));
                for (var row = 0; row < 512; row++)
                {
                    var codes = MadeCodes.At(random, probe, cosine);
                    rows.Append(row, row, codes);
                    var c = MadeCodes.Cosine(probe, codes); cosines += c - cosine; least = Math.Min(least, c - cosine);
                }
                for (var group = 0; group < 8; group++)
                    planes.Fill(group, rotation, rows, 64 * group, scratch);
                plan.Take(rotation, probe, CodeLength.Inverse(probe));
                plan.Aim(cosine, MissBudget.Of(share));
                sheets += plan.Reading.Planes; usesSigns += plan.UsesSigns ? 1 : 0;
                fixed (byte* m = marks) PlaneCount.Mark(planes.Start, planes.Start, plan.Reading, 64, m);
                for (var row = 0; row < 512; row++)
                {
                    n++;
                    var a = ((marks[row / 8] >> (row % 8)) & 1) == 0;
                    var b = plan.UsesSigns && plan.Signs.Disagreement(planes.SignsOf(row)) > plan.Signs.Limit;
                    lostPlanes += a ? 1 : 0; lostSigns += b ? 1 : 0; lost += a || b ? 1 : 0;
                }
            }
            text.AppendLine(FormattableString.Invariant($"fine {hasFine} T {cosine} share {share}: n {n} planes lost {lostPlanes / (double)n:e2} signs {lostSigns / (double)n:e2} both {lost / (double)n:e2}; mean cos off {cosines / n:e2} least {least:e2}; planes read {sheets / 400} uses signs {usesSigns}"));
        }
        File.WriteAllText("/tmp/ct_scratch.txt", text.ToString());
    }
}
