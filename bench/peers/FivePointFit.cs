using OpenCvSharp;

namespace Semblance.Peers;

/// <summary>The least-squares similarity from five points to ArcFace's reference points, solved by OpenCV (its FaceRecognizerSF.alignCrop is in no .NET binding).</summary>
internal static class FivePointFit
{
    private static readonly Point2f[] Reference =
        [new(38.2946f, 51.6963f), new(73.5318f, 51.5014f), new(56.0252f, 71.7366f), new(41.5493f, 92.3655f), new(70.7299f, 92.2041f)];

    /// <summary>A 2 x 3 matrix for warpAffine.</summary>
    public static Mat To112(Point2f[] points)
    {
        // u = a x - b y + c and v = b x + a y + d, two rows for each point.
        using var left = new Mat(2 * points.Length, 4, MatType.CV_64FC1, Scalar.Black);
        using var right = new Mat(2 * points.Length, 1, MatType.CV_64FC1, Scalar.Black);
        for (var i = 0; i < points.Length; i++)
        {
            Fill(left, 2 * i, points[i].X, -points[i].Y, 1, 0);
            Fill(left, (2 * i) + 1, points[i].Y, points[i].X, 0, 1);
            right.Set(2 * i, 0, (double)Reference[i].X);
            right.Set((2 * i) + 1, 0, (double)Reference[i].Y);
        }
        using var solution = new Mat();
        Cv2.Solve(left, right, solution, DecompTypes.SVD);
        var (a, b, c, d) = (solution.At<double>(0), solution.At<double>(1), solution.At<double>(2), solution.At<double>(3));
        var transform = new Mat(2, 3, MatType.CV_64FC1, Scalar.Black);
        Fill(transform, 0, a, -b, c);
        Fill(transform, 1, b, a, d);
        return transform;
    }

    private static void Fill(Mat matrix, int row, params ReadOnlySpan<double> values)
    {
        for (var column = 0; column < values.Length; column++)
            matrix.Set(row, column, values[column]);
    }
}
