using System.Globalization;
using Semblance.Errors;

namespace Semblance.Detection;

/// <summary>The grid of cells that a detector lays over its canvas for one stride, with one or more anchors a cell.</summary>
/// <param name="Stride">Canvas pixels from one cell to the next.</param>
/// <param name="Columns">Cells in a row; a last cell that the canvas fills only in part counts.</param>
/// <param name="Rows">Rows of cells.</param>
/// <param name="AnchorsPerCell">Claims that each cell makes.</param>
internal readonly record struct DetectorGrid(int Stride, int Columns, int Rows, int AnchorsPerCell)
{
    /// <summary>Numbers of a box.</summary>
    public const int BoxNumbers = 4;

    /// <summary>Numbers of five points.</summary>
    public const int PointNumbers = 2 * FaceLandmarks.Count;

    /// <summary>Claims of all cells.</summary>
    public int Anchors => Columns * Rows * AnchorsPerCell;

    /// <summary>The grid of a stride on a canvas.</summary>
    public static DetectorGrid For(int stride, int canvasWidth, int canvasHeight, int anchorsPerCell) =>
        new(stride, (canvasWidth + stride - 1) / stride, (canvasHeight + stride - 1) / stride, anchorsPerCell);

    /// <summary>Checks that a network answered for each anchor, with or without an axis for the batch.</summary>
    /// <exception cref="SemblanceException">It answered something else: it is no detector of this family.</exception>
    public void Require(int scores, int boxes, int points)
    {
        if (scores == Anchors && boxes == Anchors * BoxNumbers && points == Anchors * PointNumbers)
            return;
        throw new SemblanceException(
            ErrorCode.ModelMismatch,
            string.Create(CultureInfo.InvariantCulture, $"The detector answered {scores} scores, {boxes} box numbers and {points} point numbers for stride {Stride}, where its {Columns} x {Rows} cells have {Anchors}, {Anchors * BoxNumbers} and {Anchors * PointNumbers}."),
            "Use a model of a detector family that is known (YuNet, SCRFD with five points).");
    }
}
