using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Embedding;

/// <summary>
/// A feature set fit for storage: it knows its model, mode and quality, and has one byte form that is checked before use
/// (docs/template.md).
/// </summary>
/// <remarks>Immutable. It is biometric data: it prints as its model and size, never as numbers.</remarks>
public sealed class FaceTemplate
{
    private readonly byte[] _bytes;
    private readonly TemplateHeader _header;

    private FaceTemplate(byte[] bytes, TemplateHeader header)
    {
        _bytes = bytes;
        _header = header;
    }

    /// <summary>Which model made it.</summary>
    public ModelIdentity Model => _header.Model;

    /// <summary>How many numbers.</summary>
    public int Dimension => _header.Dimension;

    /// <summary>How the numbers are stored.</summary>
    public TemplateElement Element => _header.Element;

    /// <summary>Unified quality of the sample, 0 to 100; <see langword="null"/> where it was not measured.</summary>
    public int? Quality => _header.Quality;

    /// <summary>The byte form.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The signed bytes of an <see cref="TemplateElement.Int8"/> template, for an index that stores them as they are.</summary>
    /// <exception cref="InvalidOperationException">The numbers are stored as floats.</exception>
    public ReadOnlySpan<sbyte> Codes => Element == TemplateElement.Int8
        ? System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(Payload)
        : throw new InvalidOperationException("This template stores floats; make an Int8 template from its embedding.");

    /// <summary>What one step of a code stands for: number = code x unit.</summary>
    public float Unit => _header.Unit;

    private ReadOnlySpan<byte> Payload => _bytes.AsSpan(TemplateHeader.Length, _bytes.Length - TemplateHeader.Length - TemplateHeader.ChecksumLength);

    /// <summary>Makes a template.</summary>
    /// <param name="embedding">The feature set.</param>
    /// <param name="quality">Unified quality 0 to 100, or <see langword="null"/>.</param>
    /// <param name="element">How to store the numbers.</param>
    /// <returns>The template.</returns>
    public static FaceTemplate Create(FaceEmbedding embedding, int? quality = null, TemplateElement element = TemplateElement.Int8)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        if (quality is < 0 or > 100)
            throw new ArgumentOutOfRangeException(nameof(quality), quality, "Quality is 0 to 100.");
        var bytes = new byte[TemplateHeader.TotalLength(embedding.Dimension, element)];
        var payload = bytes.AsSpan(TemplateHeader.Length, bytes.Length - TemplateHeader.Length - TemplateHeader.ChecksumLength);
        var unit = TemplatePayload.Write(embedding.Values, payload, element);
        var header = new TemplateHeader(embedding.Model, element, quality, embedding.Dimension, unit);
        header.Write(bytes);
        return new FaceTemplate(bytes, header);
    }

    /// <summary>Reads the byte form.</summary>
    /// <param name="bytes">What <see cref="Bytes"/> gave.</param>
    /// <returns>The template with its own copy.</returns>
    /// <exception cref="SemblanceException">The bytes are no template, of a later version, cut off or damaged.</exception>
    public static FaceTemplate Read(ReadOnlySpan<byte> bytes)
    {
        var header = TemplateHeader.Read(bytes);
        return new FaceTemplate(bytes.ToArray(), header);
    }

    /// <summary>The feature set; of an Int8 template to within its rounding.</summary>
    /// <returns>A vector of unit length.</returns>
    public FaceEmbedding ToEmbedding()
    {
        var values = new float[Dimension];
        TemplatePayload.Read(Payload, values, Element, Unit);
        return FaceEmbedding.Create(Model, values);
    }

    /// <inheritdoc/>
    public override string ToString() => $"FaceTemplate({Model}, {Dimension} x {Element})";
}
