using System.Runtime.InteropServices;
using Semblance.Embedding;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Recognition.Secrecy;

/// <summary>Somebody all of whose words and numbers can be recognised wherever they turn up.</summary>
internal sealed class PlantedPerson
{
    private const int Dimension = 512;

    private readonly Random _random;
    private readonly PlantedBytes _planted;

    public PlantedPerson(int number, PlantedBytes planted)
    {
        (_random, _planted) = (new Random(number), planted);
        Name = Word("name");
        ExternalId = Word("id");
        Sample = new EnrolmentSample(Template(), [], MadeHouse.Digest(ExternalId), $"{Word("path")}.jpg");
        Probe = new Probe(Template(), [], MadeHouse.Digest($"probe of {ExternalId}"));
    }

    public string Name { get; }

    public string ExternalId { get; }

    public EnrolmentSample Sample { get; }

    /// <summary>Another picture: only ever searched with, never kept.</summary>
    public Probe Probe { get; }

    public SubjectDetails Details => new() { ExternalId = new ExternalId(ExternalId), DisplayName = Name, Tags = [Word("tag")] };

    /// <summary>A word that belongs to this person alone.</summary>
    public string Word(string kind)
    {
        Span<byte> bytes = stackalloc byte[12];
        _random.NextBytes(bytes);
        return _planted.Plant($"{Convert.ToHexString(bytes)} {kind}");
    }

    private FaceTemplate Template()
    {
        var values = new float[Dimension];
        for (var i = 0; i < Dimension; i++)
            values[i] = (_random.NextSingle() * 2) - 1;
        var template = FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.Model, values));
        _planted.Plant("a template's codes", MemoryMarshal.AsBytes(template.Codes));
        _planted.Plant("a template's numbers", MemoryMarshal.AsBytes(template.ToEmbedding().Values));
        return template;
    }
}
