using Semblance.Comparison;
using Semblance.Embedding;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Identify;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Identify.Floor;

/// <summary>Subjects with one to three references each in random directions; of every second pair of neighbours a human said that they are two. Probes lie between two subjects.</summary>
internal sealed class MadeCrowd
{
    private const int Dimension = 128;
    private const int People = 32;

    /// <summary>References of one subject differ by this much of a random direction.</summary>
    private const double Spread = 0.15;

    private static readonly DecisionLimit[][] Limits =
    [
        [], [], [], [],
        [new DecisionLimit("The probe is blurred.", LimitEffect.ForbidsNonMatch)],
        [new DecisionLimit("The probe is tiny.", LimitEffect.ForbidsMatch)],
        [new DecisionLimit("The probe is dark.", LimitEffect.None)],
        [new DecisionLimit("The probe is blank.", LimitEffect.ForbidsBoth)],
    ];

    private readonly Random _random;
    private readonly double[][] _people;
    private int _probes;

    private MadeCrowd(int seed) => (_random, _people) = (new Random(seed), new double[People][]);

    public static async Task<MadeCrowd> EnrolAsync(MadeHouse made, int seed, CancellationToken cancellation)
    {
        await made.CreateAsync(cancellation);
        var crowd = new MadeCrowd(seed);
        var subjects = new List<SubjectId>();
        for (var person = 0; person < People; person++)
        {
            var middle = crowd._people[person] = crowd.Direction();
            var samples = Enumerable.Range(0, 1 + (person % 3)).Select(shot => new EnrolmentSample(Template(Sum((middle, 1), (crowd.Direction(), Spread))), [], Digest($"{person} {shot}"), "made")).ToArray();
            var enrolled = await made.House.Enrol.HandleAsync(new EnrolRequest { Gallery = Staff, Subject = new SubjectDetails(), Samples = samples, IsKnownToBeNew = true, Caller = Porter }, cancellation);
            subjects.Add(enrolled.SubjectId!.Value);
        }

        for (var person = 0; person < People; person += 4)
            await made.House.Constrain.HandleAsync(new ConstraintRequest(new AboutSubject(Staff, subjects[person], Porter), "twins") { DifferentFrom = subjects[person + 1] }, cancellation);
        return crowd;
    }

    /// <summary>A search for somebody between two neighbours, nearer to one of them.</summary>
    public IdentifyRequest Request()
    {
        var person = 2 * _random.Next(People / 2);
        var other = _random.Next(4) == 0 ? (person + 2) % People : person + 1;

        // Every third about where the second subject lies just below the floor and the first just above the threshold's uncertainty.
        var (near, far) = _random.Next(3) == 0 ? (0.41 + (0.04 * _random.NextDouble()), 0.3 + (0.05 * _random.NextDouble())) : (0.1 + (0.5 * _random.NextDouble()), 0.5 * _random.NextDouble());
        var vector = Sum((_people[person], near), (_people[other], far), (Direction(), Math.Sqrt(1 - (near * near) - (far * far))));
        return new IdentifyRequest(Staff, new Probe(Template(vector), Limits[_random.Next(Limits.Length)], Digest($"probe {_probes++}")), Porter)
        {
            ListsReferences = _random.Next(2) == 0,
            MaxCandidates = _random.Next(2, 7),
        };
    }

    private double[] Direction()
    {
        var vector = Enumerable.Range(0, Dimension).Select(_ => Normal()).ToArray();
        var length = Math.Sqrt(vector.Sum(static one => one * one));
        return [.. vector.Select(one => one / length)];
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static double[] Sum(params (double[] Vector, double Weight)[] parts) => [.. Enumerable.Range(0, Dimension).Select(i => parts.Sum(part => part.Weight * part.Vector[i]))];

    private static FaceTemplate Template(double[] vector) => FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.Model, [.. vector.Select(static one => (float)one)]));
}
